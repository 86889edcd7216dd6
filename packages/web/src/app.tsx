import {AppShell, Center, Loader} from '@mantine/core';
import {lazy, Suspense, useEffect, useLayoutEffect, useRef} from 'react';
import {Route, Switch, useLocation} from 'wouter';
import {connection} from './core/follow.ts';
import {Boundary} from './parts/boundary.tsx';
import {CommandKeys} from './parts/command-keys.tsx';
import {ConnectionNotice} from './parts/connection-notice.tsx';
import {Header} from './parts/header.tsx';
import {NothingHere} from './parts/nothing-here.tsx';
import {useWhere} from './parts/use-where.ts';
import HomeView from './views/home/index.tsx';

const LibraryView = lazy(() => import('./views/library/index.tsx'));
const DocumentView = lazy(() => import('./views/document/index.tsx'));
const RecordView = lazy(() => import('./views/record/index.tsx'));
const ModelsView = lazy(() => import('./views/models/index.tsx'));
const BriefView = lazy(() => import('./views/brief/index.tsx'));
const ModelView = lazy(() => import('./views/model/index.tsx'));
const AnswersView = lazy(() => import('./views/answers/index.tsx'));
const AskView = lazy(() => import('./views/ask/index.tsx'));
const ChangesDialog = lazy(() => import('./parts/changes-dialog.tsx'));
const TourGuide = lazy(() => import('./views/tour/index.tsx'));

export function App() {
  useEffect(() => connection.start(), []);
  const [path] = useLocation();
  const {library, gone} = useWhere();
  useFocusOnArrival(path);
  return (
    <AppShell header={{height: library === null ? 52 : 96}} padding={{base: 'sm', sm: 'lg'}}>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <CommandKeys />
      <Header />
      <AppShell.Main id="main" tabIndex={-1}>
        <Boundary what="This view" key={path}>
          <Suspense fallback={<Waiting />}>{gone ? <NothingHere /> : <Views />}</Suspense>
        </Boundary>
      </AppShell.Main>
      <ConnectionNotice />
      <Suspense>
        <TourGuide />
        <ChangesDialog />
      </Suspense>
    </AppShell>
  );
}

const Views = () => (
  <Switch>
    <Route path="/" component={HomeView} />
    <Route path="/l/:library">{({library}) => <LibraryView library={library} key={library} />}</Route>
    <Route path="/l/:library/d/:document">
      {({library, document}) => <DocumentView library={library} document={document} key={document} />}
    </Route>
    <Route path="/l/:library/record">{({library}) => <RecordView library={library} />}</Route>
    <Route path="/l/:library/models">{({library}) => <ModelsView library={library} />}</Route>
    <Route path="/l/:library/brief">{({library}) => <BriefView library={library} />}</Route>
    <Route path="/l/:library/c/:conflict/model">
      {({library, conflict}) => <ModelView library={library} conflict={conflict} key={conflict} />}
    </Route>
    <Route path="/l/:library/c/:conflict/answers">
      {({library, conflict}) => <AnswersView library={library} conflict={conflict} key={conflict} />}
    </Route>
    <Route path="/l/:library/c/:conflict/ask">
      {({library, conflict}) => <AskView library={library} conflict={conflict} key={conflict} />}
    </Route>
    <Route>
      <NothingHere />
    </Route>
  </Switch>
);

const Waiting = () => (
  <Center h="40vh">
    <Loader aria-label="Loading" />
  </Center>
);

// a new view starts at its top, and those who hear the page hear it begin; where it has taken the focus itself, or somebody
// is quicker than the page, the focus stays
function useFocusOnArrival(path: string): void {
  const before = useRef(path);
  useLayoutEffect(() => {
    const main = document.getElementById('main');
    const at = document.activeElement;
    // of the view before, what had the focus is gone; a page just opened is read from its start
    const nowhere = at === null || at === document.body;
    if (nowhere ? path !== before.current : !main?.contains(at)) main?.focus({preventScroll: true});
    before.current = path;
    window.scrollTo(0, 0);
  }, [path]);
}
