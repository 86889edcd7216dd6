import {Page} from '../../parts/page.tsx';

export default function RecordView({library}: {library: string}) {
  return <Page title="Record">{library}</Page>;
}
