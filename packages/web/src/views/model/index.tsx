import {Page} from '../../parts/page.tsx';

export default function ModelView({conflict}: {library: string; conflict: string}) {
  return <Page title="Model">{conflict}</Page>;
}
