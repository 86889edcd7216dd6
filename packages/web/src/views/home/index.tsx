import {Page} from '../../parts/page.tsx';

export default function HomeView() {
  return <Page title="Libraries">Home</Page>;
}
