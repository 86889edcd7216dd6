import {Alert, Anchor, Button, Group, Text, Title} from '@mantine/core';
import {isPlural, the} from '@suasion/brief/naming';
import type {Conflict, Statement} from '@suasion/model';
import {useLayoutEffect, useMemo, useRef, useState} from 'react';
import {Link} from 'wouter';
import {commands} from '../../core/commands.ts';
import {assumedLines, type Line, lineAfter, looseLines} from '../../core/conflict/assumed.ts';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {patternOf, stateWords} from '../../core/conflict/states.ts';
import {paths} from '../../core/paths.ts';
import type {AnswersData} from '../../core/solver/plain.ts';
import {Keys} from '../../parts/keys.tsx';
import {Term} from '../../parts/term.tsx';
import {useCommands} from '../../parts/use-commands.ts';
import type {useEvidence} from './evidence-chips.tsx';
import {MakerPicker} from './maker-picker.tsx';
import {memoOn, naming} from './memo-on.ts';
import {RankingTiers} from './ranking-tiers.tsx';
import {OrderedCards} from './statement-list.tsx';

const none: Statement[] = [];

interface Props {
  library: string;
  id: string;
  session: ConflictSession;
  conflict: Conflict;
  evidence: ReturnType<typeof useEvidence>;
  answers: AnswersData | null;
  /** a line somebody wants to see */
  look: Line | null;
}

/** What each decision maker wants, most important first; one at a time, and beside it how that ranks the states. */
export function Preferences({library, id, session, conflict, evidence, answers, look}: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const d = Math.max(
    0,
    conflict.decisionMakers.findIndex(m => m.id === chosen),
  );
  const maker = conflict.decisionMakers[d];
  const {assumed, all} = useMemo(() => assumedLines(conflict), [conflict]);
  const loose = useMemo(() => looseLines(conflict), [conflict]);
  const met = useRef<Line | null>(null);
  const section = useRef<HTMLElement>(null);
  const [sought, setSought] = useState<Line | null>(null);
  const seek = (line: Line) => {
    setChosen(line.of);
    setSought({...line});
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line is gone to when somebody looks for it
  useLayoutEffect(() => {
    if (look) seek(look);
  }, [look]);
  // with the list it is in, and no later: a key pressed next is meant for that line
  useLayoutEffect(() => {
    if (sought) focusLine(section.current, sought.index);
  }, [sought]);
  useCommands(
    () => [
      {
        id: 'model.next-assumption',
        label: 'Next assumption',
        group: 'Model',
        shortcut: 'J',
        predicate: () => assumed.length > 0,
        perform: () => {
          const next = lineAfter(assumed, met.current);
          if (!next) return;
          met.current = next;
          seek(next);
        },
      },
    ],
    [assumed],
  );
  if (!maker) return null;
  const preference = conflict.preferences[d];
  return (
    <section className="model-section" aria-labelledby="preferences" ref={section}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} size="h4" id="preferences">
          <Term id="preferences">Preferences</Term>
        </Title>
        {assumed.length > 0 && (
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {assumed.length === 1 ? '1 line is' : `${assumed.length} lines are`} assumed of {all}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              rightSection={<Keys shortcut="J" />}
              onClick={() => commands.perform('model.next-assumption')}
            >
              Next assumption
            </Button>
          </Group>
        )}
      </Group>
      {loose.length > 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          {loose.length === 1 ? 'The order of one line is' : `The order of ${loose.length} lines is`} not known; Ask
          says{' '}
          <Anchor component={Link} href={paths.openOrder(library, id)} underline="always">
            what that leaves open
          </Anchor>
          .
        </Text>
      )}
      <MakerPicker conflict={conflict} label="Whose preferences" value={maker.id} onChange={setChosen} />
      <div className="preference-columns">
        <div>
          <Text size="sm" c="dimmed" my="xs">
            What {the(maker.name)} {isPlural(maker.name) ? 'want' : 'wants'}, most important first.
          </Text>
          {preference.kind === 'prioritized' && (
            <OrderedCards
              {...{library, session, conflict, evidence}}
              of={maker.id}
              statements={preference.statements}
              label={`What ${maker.name} wants, most important first`}
              add="Add a statement"
            />
          )}
          {preference.kind === 'ranking' && (
            <RankingTiers {...{library, session, conflict, evidence, preference}} of={maker.id} name={maker.name} />
          )}
          {preference.kind === 'none' && (
            <>
              <Alert variant="light" color="yellow" mb="xs">
                No preferences yet: every state counts as equally good for {the(maker.name)}.
              </Alert>
              <OrderedCards
                {...{library, session, conflict, evidence}}
                of={maker.id}
                statements={none}
                label={`What ${maker.name} wants`}
                add="Add a statement"
              />
            </>
          )}
        </div>
        <div>
          <Text size="sm" c="dimmed" my="xs">
            How that ranks the states, best first.
          </Text>
          {answers && d < answers.rank.length ? (
            <Ranked {...{conflict, answers, d}} />
          ) : (
            <Text size="sm">Not known while the model cannot be solved.</Text>
          )}
        </div>
      </div>
    </section>
  );
}

// what can be done with a line is what one goes to it for
function focusLine(section: HTMLElement | null, index: number): void {
  const line = section?.querySelectorAll('.preference-columns > :first-child .lines > li')[index];
  line?.scrollIntoView({block: 'center'});
  (line?.querySelector<HTMLElement>('[aria-haspopup=menu]') ?? line?.querySelector<HTMLElement>('button'))?.focus();
}

const mostTiers = 12;
const mostInTier = 1;

const Ranked = memoOn(naming, ({conflict, answers, d}: {conflict: Conflict; answers: AnswersData; d: number}) => {
  const [all, setAll] = useState(false);
  const tiers = new Map<number, number[]>();
  const rank = answers.rank[d];
  for (let s = 0; s < answers.count; s++) {
    const tier = tiers.get(rank[s]);
    if (tier) tier.push(s);
    else tiers.set(rank[s], [s]);
  }
  const sorted = [...tiers.entries()].sort(([a], [b]) => b - a);
  const shown = sorted.slice(0, all ? 200 : mostTiers);
  return (
    <>
      <ol
        className="tiers ranked"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        aria-label={`States as ${conflict.decisionMakers[d].name} ranks them, best first`}
      >
        {shown.map(([key, states], k) => (
          <li key={key} className="tier">
            <Text span size="xs" c="dimmed" ta="right">
              {k + 1}
            </Text>
            <span>
              {states.slice(0, mostInTier).map(s => (
                <span key={s} className="ranked-state" title={patternOf(answers, s)}>
                  {stateWords(conflict, answers, s)}
                  {s === answers.statusQuo && <em> (today)</em>}
                </span>
              ))}
              {states.length > mostInTier && (
                <Text span size="xs" c="dimmed">
                  and {(states.length - mostInTier).toLocaleString('en')} more as good
                </Text>
              )}
            </span>
          </li>
        ))}
      </ol>
      {sorted.length > shown.length && (
        <Button variant="subtle" size="compact-sm" mt={4} onClick={() => setAll(true)}>
          Show more of {sorted.length} tiers
        </Button>
      )}
    </>
  );
});
