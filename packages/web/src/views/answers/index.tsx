import {Page} from '../../parts/page.tsx';

export default function AnswersView({conflict}: {library: string; conflict: string}) {
  return <Page title="Answers">{conflict}</Page>;
}
