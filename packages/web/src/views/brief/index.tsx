import {Page} from '../../parts/page.tsx';

export default function BriefView({library}: {library: string}) {
  return <Page title="Brief">{library}</Page>;
}
