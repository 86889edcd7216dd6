import {Page} from '../../parts/page.tsx';

export default function AskView({conflict}: {library: string; conflict: string}) {
  return <Page title="Ask">{conflict}</Page>;
}
