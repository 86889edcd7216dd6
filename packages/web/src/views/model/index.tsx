import {Alert, Button, List, Skeleton, Text, Title} from '@mantine/core';
import {distinctIssues, type Issue} from '@suasion/model';
import {IconAlertTriangle} from '@tabler/icons-react';
import {lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState} from 'react';
import type {Line} from '../../core/conflict/assumed.ts';
import type {Place} from '../../core/conflict/look-list.ts';
import {paths} from '../../core/paths.ts';
import {NextStep} from '../../parts/next-step.tsx';
import {SharedMenu} from '../../parts/shared-menu.tsx';
import {Term} from '../../parts/term.tsx';
import {ConflictPage, type Opened} from './conflict-page.tsx';
import {DecisionMakers} from './decision-makers.tsx';
import {useEvidence} from './evidence-chips.tsx';
import {LookPanel} from './look-panel.tsx';
import {memoOn, naming} from './memo-on.ts';
import {ModelMenu} from './model-menu.tsx';
import {Outcomes} from './outcomes.tsx';
import {Preferences} from './preferences.tsx';
import {StatementCards} from './statement-list.tsx';
import {turnBack} from './turn-back.ts';
import {Unanswered} from './unanswered.tsx';
import {Versions} from './versions.tsx';

// an edit draws what it changed; the rest of the cards stay as they are
const MakersCard = memoOn(['form', 'decisionMakers', 'statusQuo'], DecisionMakers);
const PreferencesCard = memoOn([...naming, 'preferences'], Preferences);
const PatternsCard = memoOn([...naming, 'ruledOut', 'required', 'sameState'], Patterns);
const OutcomesCard = memoOn(naming, Outcomes);

const noIssues: readonly Issue[] = [];

const YamlEditor = lazy(() => import('./yaml-editor.tsx'));

/** The conflict being made: cards and file are two views of one text. */
export default function ModelView({library, conflict}: {library: string; conflict: string}) {
  // where there is room for both without crowding the cards
  const [file, setFile] = useState(() => window.matchMedia('(min-width: 90em)').matches);
  const [versions, setVersions] = useState<'never' | 'shown' | 'hidden'>('never');
  const onVersions = useCallback(() => setVersions('shown'), []);
  const onFile = useCallback(() => setFile(shown => !shown), []);
  return (
    <ConflictPage
      library={library}
      conflict={conflict}
      view="Model"
      edits
      actions={({session, conflict: shown}) => (
        <ModelMenu {...{library, session, onVersions, onFile}} title={shown.title} fileShown={file} />
      )}
    >
      {opened => (
        <>
          <Model opened={opened} file={file} />
          {versions !== 'never' && (
            <Versions
              library={library}
              id={conflict}
              session={opened.session}
              state={opened.state}
              opened={versions === 'shown'}
              onClose={() => setVersions('hidden')}
            />
          )}
        </>
      )}
    </ConflictPage>
  );
}

function Model({opened, file}: {opened: Opened; file: boolean}) {
  const {library, session, state, conflict, answers} = opened;
  const evidence = useEvidence(library);
  const {value, unanswered} = answers;
  // what the solver found wrong stands until it has looked at the text as it is now
  const found = state.current ? (value?.warnings ?? unanswered?.issues) : undefined;
  const issues = useMemo(() => {
    const all = distinctIssues(state.issues, found ?? []);
    return all.length > 0 ? all : noIssues;
  }, [state.issues, found]);
  // the cards are drawn first, then the file
  const text = useDeferredValue(state.yaml);
  const marked = useDeferredValue(issues);
  const shared = {library, session, conflict, evidence};
  const [look, setLook] = useState<Line | null>(null);
  const cards = useRef<HTMLDivElement>(null);
  const onGo = (place: Place) => {
    if (place.kind === 'preference') setLook({of: place.of, index: place.index});
    else
      focusIn(
        cards.current,
        place.kind === 'option' ? `[data-option="${place.of}.${place.option}"] button` : '.makers input',
      );
  };
  return (
    <div className="model-columns" data-file={file || undefined}>
      <div className="model-cards">
        <Issues issues={issues} current={state.current} onUndo={() => turnBack(session, 'undo')} />
        {answers.unanswered && state.current && issues.length === 0 && <Unanswered reason={answers.unanswered} />}
        <LookPanel {...{library, conflict, onGo}} id={opened.id} />
        {/* while the file beside has a problem, the cards show what was last readable and wait */}
        <div inert={!state.current} className="cards" ref={cards}>
          <SharedMenu>
            <MakersCard {...shared} />
            <PreferencesCard {...shared} id={opened.id} answers={answers.value} look={look} />
            {conflict.form === 'options' && <PatternsCard {...shared} />}
            <OutcomesCard session={session} conflict={conflict} />
          </SharedMenu>
        </div>
        <NextStep to={paths.conflict(library, opened.id, 'ask')} label="Ask who can bring it about">
          When the model says what you know of the conflict: ask what follows from it. Answers follow every edit.
        </NextStep>
      </div>
      {file && (
        <section className="model-file" aria-label="The conflict file">
          <Suspense fallback={<Skeleton h={400} />}>
            <YamlEditor text={text} issues={marked} session={session} />
          </Suspense>
          <Text size="xs" c="dimmed" mt={4}>
            The same model as text. Escape, then Tab, leaves the editor.
          </Text>
        </section>
      )}
    </div>
  );
}

function focusIn(within: HTMLElement | null, what: string): void {
  const found = within?.querySelector<HTMLElement>(what);
  found?.scrollIntoView({block: 'center'});
  found?.focus({preventScroll: true});
}

type Shared = Pick<Opened, 'library' | 'session' | 'conflict'> & {evidence: ReturnType<typeof useEvidence>};

function Patterns({library, session, conflict, evidence}: Shared) {
  const shared = {library, session, conflict, evidence};
  return (
    <section className="model-section" aria-labelledby="patterns">
      <Title order={2} size="h4" id="patterns" mb="xs">
        <Term id="ruled-out">What cannot be</Term>
      </Title>
      <Text size="sm" c="dimmed" mb={6}>
        Ruled out: no state may be like this.
      </Text>
      <StatementCards
        {...shared}
        list="ruledOut"
        statements={conflict.ruledOut}
        label="Ruled out"
        add="Rule something out"
      />
      <Text size="sm" c="dimmed" mt="md" mb={6}>
        Required: every state must be like this.
      </Text>
      <StatementCards
        {...shared}
        list="required"
        statements={conflict.required}
        label="Required"
        add="Require something"
      />
      {conflict.sameState.length > 0 && (
        <>
          <Text size="sm" c="dimmed" mt="md" mb={6}>
            Counted as one state: whatever else differs makes no difference.
          </Text>
          <StatementCards
            {...shared}
            list="sameState"
            statements={conflict.sameState}
            label="Counted as one state"
            add="Count more as one"
          />
        </>
      )}
    </section>
  );
}

function Issues({issues, current, onUndo}: {issues: readonly Issue[]; current: boolean; onUndo: () => void}) {
  if (issues.length === 0) return null;
  const errors = issues.filter(i => i.severity === 'error');
  const shown = (errors.length > 0 ? errors : issues).slice(0, 8);
  return (
    <Alert
      mb="md"
      variant="light"
      role={errors.length > 0 ? 'alert' : 'status'}
      color={errors.length > 0 ? 'red' : 'yellow'}
      icon={<IconAlertTriangle />}
      title={
        errors.length > 0
          ? current
            ? 'The model cannot be solved yet'
            : 'The file cannot be read as it stands'
          : 'Worth a look'
      }
    >
      <List size="sm">
        {shown.map(issue => (
          <List.Item key={`${issue.code} ${issue.at?.line} ${issue.at?.column} ${issue.message}`}>
            {issue.message.charAt(0).toUpperCase() + issue.message.slice(1)}
            {issue.at && (
              <Text span size="xs" c="dimmed">
                {' '}
                (line {issue.at.line})
              </Text>
            )}
          </List.Item>
        ))}
      </List>
      {!current && (
        <Button size="compact-xs" variant="default" mt="xs" onClick={onUndo}>
          Undo the last change
        </Button>
      )}
    </Alert>
  );
}
