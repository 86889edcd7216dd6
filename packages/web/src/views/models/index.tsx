import {Page} from '../../parts/page.tsx';

export default function ModelsView({library}: {library: string}) {
  return <Page title="Models">{library}</Page>;
}
