import {Button, CloseButton, Group, Skeleton, Tabs, Text, Title} from '@mantine/core';
import {IconPlayerPlay} from '@tabler/icons-react';
import {useEffect, useRef, useState} from 'react';
import {has} from '../../core/conflict/states.ts';
import {live, study} from '../../core/solver/client.ts';
import type {AnswersData, PathsData, Step, TogetherData, WhyData} from '../../core/solver/plain.ts';
import {listed} from '../../core/words.ts';
import {Term} from '../../parts/term.tsx';
import type {Opened} from '../model/conflict-page.tsx';
import {Unanswered, Working} from '../model/unanswered.tsx';
import {useSolver} from '../model/use-solver.ts';
import {type AnyConcept, conceptWords} from './concepts.ts';
import type {Look} from './index.tsx';
import {StateName} from './state-table.tsx';
import {Ways} from './together.tsx';

export type DetailsTab = 'why' | 'together' | 'paths' | 'change';

interface Props {
  opened: Opened;
  data: AnswersData;
  concept: AnyConcept;
  state: number;
  together: TogetherData | null;
  look: Look;
  onChoose: (state: number | null) => void;
  onShow: (from: number, steps: Step[]) => void;
}

/** One state: why it is stable or not for each decision maker, who would leave it together, how one gets there. */
export function StateDetails({opened, data, concept, state, together, look, onChoose, onShow}: Props) {
  const {conflict, state: snapshot} = opened;
  const why = useSolver(live, 'why', 'why', [snapshot.yaml, state]);
  const leave = [...(together?.vulnerable ?? []), ...(together?.guarded ?? [])].find(v => v.state === state);
  const [tab, setTab] = useState<DetailsTab>(look.tab);
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (look.turn === 0) return;
    setTab(look.tab);
    const details = here.current!;
    details.focus({preventScroll: true});
    // what it says comes in later: it needs room below
    const {top} = details.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) details.scrollIntoView({block: 'start'});
  }, [look]);
  const close = () => {
    onChoose(null);
    if (look.from instanceof HTMLElement && look.from.isConnected) look.from.focus();
  };
  return (
    <section
      ref={here}
      className="state-details"
      aria-label={`State ${state + 1}`}
      tabIndex={-1}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={3} size="h5">
            State {state + 1}
          </Title>
          <Text size="sm" component="div">
            <StateName {...{conflict, data, state}} />
          </Text>
        </div>
        <CloseButton aria-label="Close the state" onClick={close} />
      </Group>
      <Tabs value={tab} onChange={to => setTab(to as DetailsTab)} mt="sm" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="why">Why</Tabs.Tab>
          <Tabs.Tab value="together">Together{leave ? ` (${leave.ways.length + leave.more})` : ''}</Tabs.Tab>
          <Tabs.Tab value="paths">Paths</Tabs.Tab>
          <Tabs.Tab value="change">What if</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="why" pt="sm">
          {why.value ? (
            <Why {...{conflict, why: why.value, concept, onShow}} />
          ) : why.unanswered ? (
            <Unanswered reason={why.unanswered} />
          ) : (
            <Skeleton h={80} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="together" pt="sm">
          {leave ? (
            <Ways {...{conflict, data, leave, onChoose, onShow}} />
          ) : together === null ? (
            <Skeleton h={60} />
          ) : has(data.equilibria.seq, state) ? (
            <Text size="sm">No coalition would leave this equilibrium together.</Text>
          ) : (
            <Text size="sm">
              This state is no <Term id="equilibrium">equilibrium</Term> by sequential stability: somebody would leave
              it alone, so nobody has to join.
            </Text>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="paths" pt="sm">
          <PathsTo {...{yaml: snapshot.yaml, data, state, onShow}} />
        </Tabs.Panel>
        <Tabs.Panel value="change" pt="sm">
          <Inverse yaml={snapshot.yaml} state={state} concept={concept === 'sim' ? 'seq' : concept} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

function Why({
  conflict,
  why,
  concept,
  onShow,
}: {
  conflict: Opened['conflict'];
  why: WhyData;
  concept: AnyConcept;
  onShow: Props['onShow'];
}) {
  const reasons = why.reasons.filter(r => r.concept === concept);
  if (reasons.length === 0) return <Text size="sm">{conceptWords[concept].name} says nothing about this model.</Text>;
  const name = (by: readonly number[]) => by.map(d => conflict.decisionMakers[d].name);
  // many whom nothing better is open to have one reason between them
  const content = reasons.filter(r => r.stable && r.improvements.length === 0);
  const together = content.length > 3 ? content : [];
  return (
    <ul className="reasons">
      {together.length > 0 && (
        <li data-stable>
          <Text size="sm" fw={600}>
            {listed(together.flatMap(r => name(r.by)))}: would stay
          </Text>
          <Text size="sm">
            Stable for each by {conceptWords[concept].inside}: none of them could do better by any move.
          </Text>
        </li>
      )}
      {reasons
        .filter(r => !together.includes(r))
        .map(({by, stable, text, improvements}) => (
          <li key={by.join(' ')} data-stable={stable || undefined}>
            <Text size="sm" fw={600}>
              {listed(name(by))}: {stable ? 'would stay' : 'would leave'}
            </Text>
            <Text size="sm">{text[0]}</Text>
            {improvements.slice(0, 6).map((improvement, k) => (
              <div className="reason" key={improvement.to}>
                <Text size="sm">{text[k + 1]}</Text>
                <ShowButton
                  onClick={() =>
                    onShow(why.state, [
                      ...improvement.steps,
                      ...(improvement.sanction && !improvement.sanction.together ? improvement.sanction.steps : []),
                    ])
                  }
                />
              </div>
            ))}
            {improvements.length > 6 && (
              <Text size="xs" c="dimmed">
                and {improvements.length - 6} more improvements
              </Text>
            )}
          </li>
        ))}
    </ul>
  );
}

export const ShowButton = ({onClick}: {onClick: () => void}) => (
  <Button size="compact-xs" variant="subtle" leftSection={<IconPlayerPlay size={12} aria-hidden />} onClick={onClick}>
    Show the moves
  </Button>
);

const kinds: Record<PathsData['kinds'][number]['kind'], {title: string; none: string}> = {
  moves: {title: 'By any moves', none: 'No sequence of moves leads here.'},
  improvements: {title: 'By improvements', none: 'No sequence of improvements leads here.'},
  uncountered: {
    title: 'By improvements without an immediate counter',
    none: 'Every way has a step that somebody would counter at once.',
  },
};

function PathsTo({
  yaml,
  data,
  state,
  onShow,
}: {
  yaml: string;
  data: AnswersData;
  state: number;
  onShow: Props['onShow'];
}) {
  const paths = useSolver(live, 'paths', 'paths', data.statusQuo < 0 ? null : [yaml, state, undefined]);
  if (data.statusQuo < 0)
    return <Text size="sm">Paths start from today: switch on what is being done today under Model.</Text>;
  if (state === data.statusQuo) return <Text size="sm">That is where things stand already.</Text>;
  if (paths.unanswered) return <Unanswered reason={paths.unanswered} />;
  if (!paths.value) return <Skeleton h={60} />;
  const {from} = paths.value;
  return (
    <ul className="reasons">
      {paths.value.kinds.map(({kind, count, paths: list}) => (
        <li key={kind}>
          <Text size="sm" fw={600}>
            {kinds[kind].title}
          </Text>
          {list.length === 0 ? (
            <Text size="sm" c="dimmed">
              {kinds[kind].none}
            </Text>
          ) : (
            <>
              <ol className="steps">
                {list[0].map(step => (
                  <li key={step.to}>{step.label}</li>
                ))}
              </ol>
              <ShowButton onClick={() => onShow(from, list[0])} />
              {count > 1 && (
                <Text size="xs" c="dimmed" span ml="xs">
                  and {count - 1} more as short
                </Text>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Inverse({yaml, state, concept}: {yaml: string; state: number; concept: Exclude<AnyConcept, 'sim'>}) {
  const found = useSolver(study, 'invert', 'invert', [yaml, state, concept]);
  if (found.unanswered) return <Unanswered reason={found.unanswered} />;
  if (!found.value) return <Working told={found.told} what="Looking for the smallest change" />;
  return (
    <ul className="reasons">
      {found.value.text.slice(0, 14).map(text => (
        <li key={text}>
          <Text size="sm">{text}</Text>
        </li>
      ))}
    </ul>
  );
}
