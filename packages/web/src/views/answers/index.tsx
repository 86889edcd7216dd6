import {Alert, Anchor, Button, Group, Stack, Text, Title} from '@mantine/core';
import type {Conflict} from '@suasion/model';
import type {Concept} from '@suasion/solve';
import {IconUsersGroup} from '@tabler/icons-react';
import {lazy, memo, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState} from 'react';
import {outcomeLabel} from '../../core/conflict/goal-words.ts';
import {has, members} from '../../core/conflict/states.ts';
import {paths} from '../../core/paths.ts';
import {live, study} from '../../core/solver/client.ts';
import type {AnswersData, Step, TogetherData} from '../../core/solver/plain.ts';
import {NextStep} from '../../parts/next-step.tsx';
import {Term} from '../../parts/term.tsx';
import {useAlike} from '../../parts/use-alike-value.ts';
import {useInSight} from '../../parts/use-in-sight.ts';
import {ConflictPage, type Opened} from '../model/conflict-page.tsx';
import {Unanswered, Working} from '../model/unanswered.tsx';
import {useSolver} from '../model/use-solver.ts';
import {type AnyConcept, conceptWords} from './concepts.ts';
import {type DetailsTab, StateDetails} from './state-details.tsx';
import {StateTable} from './state-table.tsx';
import {TableTools} from './table-tools.tsx';
import {Together} from './together.tsx';
import './answers.css';

const TogetherLater = memo(Together);
const StateTableLater = memo(StateTable);
const LeavingLater = memo(Leaving);
const MoveGraph = lazy(() => import('./move-graph.tsx'));

/** Which states are stable, for whom and why; who would leave them together; how they are reached. */
export default function AnswersView({library, conflict}: {library: string; conflict: string}) {
  return (
    <ConflictPage library={library} conflict={conflict} view="Answers">
      {opened =>
        opened.answers.value ? (
          <Answers opened={opened} data={opened.answers.value} />
        ) : opened.answers.unanswered ? (
          <Unanswered reason={opened.answers.unanswered} />
        ) : (
          <Working told={opened.answers.told} what="Solving" />
        )
      }
    </ConflictPage>
  );
}

/** Moves being shown on the graph, one after the other, from a state. */
export interface Shown {
  from: number;
  steps: Step[];
  /** counts up, so that the same moves can be shown again */
  turn: number;
}

/** A state somebody asked to look at: its details come into sight and take the focus. */
export interface Look {
  tab: DetailsTab;
  /** counts up, so that the same state can be looked at again */
  turn: number;
  /** where the focus goes when the details are closed */
  from: Element | null;
}

function Answers({opened, data}: {opened: Opened; data: AnswersData}) {
  const {state: snapshot} = opened;
  // until new answers come the old ones stand, with the model they are about: nothing is drawn twice for one edit
  const answered = useRef({conflict: opened.conflict, data});
  if (answered.current.data !== data) answered.current = {conflict: opened.conflict, data};
  const {conflict} = answered.current;
  const [concept, setConcept] = useState<AnyConcept>('seq');
  const [goal, setGoal] = useState<string | null>(null);
  const [only, setOnly] = useState<'all' | 'equilibria'>(data.count > 200 ? 'equilibria' : 'all');
  const [perMaker, setPerMaker] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [look, setLook] = useState<Look>({tab: 'why', turn: 0, from: null});
  const together = useSolver(study, 'together', 'together', snapshot.current ? [snapshot.yaml] : null);
  const outcomes = useAlike(data.outcomes.map(({id}) => ({value: id, label: outcomeLabel(conflict, id)})));

  const rows = useMemo(
    () => ordered(data, concept, goal, only, together.value),
    [data, concept, goal, only, together.value],
  );
  const selected = chosen !== null && chosen < data.count ? chosen : null;
  const choose = useCallback((s: number | null) => {
    setChosen(s);
    setShown(null);
  }, []);
  const lookAt = useCallback(
    (s: number, tab: DetailsTab = 'why') => {
      choose(s);
      const from = document.activeElement;
      setLook(last => ({tab, turn: last.turn + 1, from}));
    },
    [choose],
  );
  const show = useCallback(
    (from: number, steps: Step[]) => setShown(last => ({from, steps, turn: (last?.turn ?? 0) + 1})),
    [],
  );
  // the table is drawn first; what stands below it follows, the graph only where somebody looks at it
  const later = {
    conflict: useDeferredValue(conflict),
    data: useDeferredValue(data),
    yaml: useDeferredValue(snapshot.yaml),
  };
  const moves = useRef<HTMLElement>(null);
  const looked = useInSight(moves) || shown !== null;
  const drawn = useRef<typeof later | null>(null);
  if (looked) drawn.current = later;
  const equilibria = members(
    concept === 'sim' ? together.value?.sim?.equilibria : data.equilibria[concept],
    data.count,
  );

  return (
    <Stack gap="lg">
      {data.statusQuo < 0 && (
        <Alert variant="light" color="yellow" title="The model does not say where things stand today">
          Stability needs no status quo, but paths and Ask do: switch on what is being done today under Model.
        </Alert>
      )}
      <LeavingLater
        {...{conflict, together: together.value, onLook: lookAt}}
        statusQuo={data.statusQuo}
        awaited={together.pending}
        equilibria={members(data.equilibria.seq, data.count).length}
      />
      <section aria-labelledby="stability">
        <Group justify="space-between" align="flex-end" mb="sm" gap="sm">
          <div>
            <Title order={2} size="h4" id="stability">
              <Term id="state">States</Term> and their <Term id="stable">stability</Term>
            </Title>
            <Text size="sm" c="dimmed" maw="46rem">
              A state is one way things may stand. It is an equilibrium when nobody would leave it alone, in view of
              what the others might do then.
            </Text>
            <Text size="sm" aria-live="polite">
              {summary(equilibria.length, concept)}{' '}
              {rows.length < data.count &&
                `${rows.length.toLocaleString('en-GB')} of ${data.count.toLocaleString('en-GB')} states shown.`}
              {data.statusQuo >= 0 && equilibria.length > 0 && !equilibria.includes(data.statusQuo) && (
                <>
                  {' '}
                  <Anchor component="button" type="button" size="sm" onClick={() => lookAt(data.statusQuo)}>
                    Today
                  </Anchor>{' '}
                  is not one of them.
                </>
              )}
            </Text>
          </div>
          <TableTools {...{outcomes, concept, goal, only, perMaker, setConcept, setGoal, setOnly, setPerMaker}} />
        </Group>
        <div className="answers-columns" data-open={selected !== null || undefined}>
          <StateTableLater
            {...{conflict, data, concept, rows, perMaker, selected}}
            together={together.value}
            onChoose={lookAt}
          />
          {selected !== null && (
            <StateDetails
              {...{opened, data, concept, look, state: selected}}
              together={together.value}
              onChoose={choose}
              onShow={show}
            />
          )}
        </div>
        {together.pending && together.told && <Working told={together.told} what="Going through every coalition" />}
        {together.value && !together.value.sim && (
          <Text size="sm" c="dimmed" mt="xs">
            Simultaneous sanctioning was not computed: {together.value.notes.sim}.
          </Text>
        )}
      </section>
      <section aria-labelledby="moves" ref={moves} className="moves">
        <Title order={2} size="h4" id="moves" mb="xs">
          <Term id="move">Moves</Term> and <Term id="improvement">improvements</Term>
        </Title>
        {drawn.current && (
          <Suspense fallback={<Text size="sm">Drawing …</Text>}>
            <MoveGraph
              {...drawn.current}
              {...{selected, shown}}
              lane={live}
              concept={concept === 'sim' ? 'seq' : concept}
              onChoose={choose}
            />
          </Suspense>
        )}
      </section>
      <TogetherLater
        conflict={later.conflict}
        data={later.data}
        value={together.value}
        unanswered={together.unanswered}
        told={together.value ? null : together.told}
        onChoose={lookAt}
        onShow={show}
      />
      <NextStep to={paths.conflict(opened.library, opened.id, 'ask')} label="Ask who can bring it about">
        Stable is what would last. Who can bring something about, alone or with others, is the next question.
      </NextStep>
    </Stack>
  );
}

function summary(count: number, concept: AnyConcept): string {
  const by = conceptWords[concept as Concept].inside;
  if (count === 0) return `No state is an equilibrium by ${by}.`;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'state is an equilibrium' : 'states are equilibria'} by ${by}.`;
}

// equilibria first, then the status quo, then by number
function ordered(
  data: AnswersData,
  concept: AnyConcept,
  goal: string | null,
  only: 'all' | 'equilibria',
  together: TogetherData | null,
): number[] {
  const stable = concept === 'sim' ? (together?.sim?.equilibria ?? null) : data.equilibria[concept];
  const holds = goal === null ? null : (data.outcomes.find(o => o.id === goal)?.holds ?? null);
  const rows: number[] = [];
  const later: number[] = [];
  for (let s = 0; s < data.count; s++) {
    if (holds && !has(holds, s)) continue;
    if (has(stable, s)) rows.push(s);
    else if (only === 'all') later.push(s);
  }
  return [...rows, ...later];
}

function heldText({guarded}: TogetherData): string {
  const every = 'Every equilibrium holds against every coalition';
  if (guarded.length === 0) return `${every}.`;
  return `${every}; ${guarded.length === 1 ? 'one' : guarded.length} only because the others would answer, as told under Coalitions.`;
}

/** The plainest news of all: an equilibrium that some would leave together. Its place is kept while it is looked for, so that the table stays where it is. */
function Leaving({
  conflict,
  statusQuo,
  together,
  awaited,
  equilibria,
  onLook,
}: {
  conflict: Conflict;
  statusQuo: number;
  together: TogetherData | null;
  awaited: boolean;
  /** how many there are by sequential stability */
  equilibria: number;
  onLook: (s: number, tab: DetailsTab) => void;
}) {
  const none = together?.vulnerable?.length === 0;
  if (equilibria > 0 && ((awaited && !together) || none))
    return (
      <Alert
        variant="light"
        color="gray"
        mih="8.5rem"
        icon={<IconUsersGroup />}
        title={
          none ? 'No equilibrium would be left by people acting together' : 'Who would leave an equilibrium together?'
        }
      >
        <Text size="sm">{none ? heldText(together) : 'Going through the coalitions …'}</Text>
      </Alert>
    );
  // where things stand today concerns people most
  const first = (together?.vulnerable ?? []).toSorted(
    (a, b) => Number(b.state === statusQuo) - Number(a.state === statusQuo),
  );
  if (first.length === 0) return null;
  return (
    <Alert
      variant="light"
      icon={<IconUsersGroup />}
      title={
        first.length === 1
          ? 'One equilibrium would not hold against people acting together'
          : `${first.length} equilibria would not hold against people acting together`
      }
    >
      <Stack gap={6}>
        {first.slice(0, 1).map(({state, ways}) => {
          const way = ways[0];
          if (!way) return null;
          const who = way.by.map(d => conflict.decisionMakers[d].name).join(' and ');
          return (
            <Group key={state} gap="xs" align="center">
              <Text size="sm">
                From <strong>state {state + 1}</strong>, which nobody would leave alone, <strong>{who}</strong> would go
                to <strong>state {way.to + 1}</strong> together: {way.steps.map(step => step.label).join('; ')}.{' '}
                {way.by.length === 2 ? 'Both' : 'All of them'} are better off there.
              </Text>
              <Button size="compact-xs" variant="default" onClick={() => onLook(state, 'together')}>
                Look at state {state + 1}
              </Button>
            </Group>
          );
        })}
        {first.length > 1 && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="left"
            onClick={() => document.getElementById('together')?.scrollIntoView({block: 'center'})}
          >
            All {first.length}, under Coalitions
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
}
