import {Page} from '../../parts/page.tsx';

export default function LibraryView({library}: {library: string}) {
  return <Page title="Library">{library}</Page>;
}
