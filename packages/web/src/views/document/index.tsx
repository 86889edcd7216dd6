import {Page} from '../../parts/page.tsx';

export default function DocumentView({document}: {library: string; document: string}) {
  return <Page title="Document">{document}</Page>;
}
