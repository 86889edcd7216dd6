import {Button, Group, Text, Title} from '@mantine/core';
import type {Conflict} from '@suasion/model';
import {useState} from 'react';
import {members, stateWords} from '../../core/conflict/states.ts';
import type {AnswersData, Departure, Step, TogetherData, Vulnerable} from '../../core/solver/plain.ts';
import {Term} from '../../parts/term.tsx';
import {Unanswered, Working} from '../model/unanswered.tsx';
import type {Solved} from '../model/use-solver.ts';
import {ShowButton} from './state-details.tsx';

const few = 6;

interface Props extends Omit<Solved<TogetherData>, 'pending'> {
  conflict: Conflict;
  data: AnswersData;
  onChoose: (state: number) => void;
  onShow: (from: number, steps: Step[]) => void;
}

/** Which equilibria hold against people acting together, and who leaves the others, where to. */
export function Together({conflict, data, value, unanswered, told, onChoose, onShow}: Props) {
  return (
    <section aria-labelledby="together">
      <Title order={2} size="h4" id="together" mb="xs">
        <Term id="coalition">Coalitions</Term>
      </Title>
      {unanswered && <Unanswered reason={unanswered} />}
      {!value && !unanswered && <Working told={told} what="Going through every coalition" />}
      {value && <Holding {...{conflict, data, value, onChoose}} />}
      {value?.vulnerable && (
        <Leaves states={value.vulnerable} {...{conflict, data, onChoose, onShow}}>
          {value.vulnerable.length === 1
            ? 'This equilibrium would not hold:'
            : 'These equilibria would not hold; open one to see who would leave it, where to:'}
        </Leaves>
      )}
      {value && (
        <Leaves states={value.guarded} {...{conflict, data, onChoose, onShow}}>
          {value.guarded.length === 1
            ? 'This one holds only because of what the others would do: some would be better off leaving it together, were there no answer.'
            : 'These hold only because of what the others would do: some would be better off leaving them together, were there no answer.'}
        </Leaves>
      )}
    </section>
  );
}

/** Equilibria that some would be better off leaving together, under a sentence that says what becomes of them. */
function Leaves({states, children, ...props}: {states: Vulnerable[]; children: string} & Omit<LeaveProps, 'leave'>) {
  const [all, setAll] = useState(false);
  if (states.length === 0) return null;
  return (
    <div className="leaves">
      <Text size="sm" mb="xs">
        {children}
      </Text>
      {states.slice(0, all ? undefined : few).map(leave => (
        <Leave key={leave.state} alone={states.length === 1} {...props} leave={leave} />
      ))}
      {states.length > few && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(a => !a)}>
          {all ? 'Show fewer' : `Show all ${states.length}`}
        </Button>
      )}
    </div>
  );
}

type LeaveProps = Pick<Props, 'conflict' | 'data' | 'onChoose' | 'onShow'> & {leave: Vulnerable};

/** One equilibrium that some would be better off leaving; its ways out are made when they are asked for. */
function Leave({alone, ...props}: LeaveProps & {alone: boolean}) {
  const {conflict, data, leave} = props;
  const [open, setOpen] = useState(alone);
  return (
    <details className="leaving" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        State {leave.state + 1}: {stateWords(conflict, data, leave.state)}{' '}
        <Text span size="sm" c="dimmed">
          ({leave.ways.length + leave.more} {leave.ways.length + leave.more === 1 ? 'way' : 'ways'})
        </Text>
      </summary>
      {open && <Ways {...props} />}
    </details>
  );
}

function Holding({
  conflict,
  data,
  value,
  onChoose,
}: {
  conflict: Conflict;
  data: AnswersData;
  value: TogetherData;
  onChoose: (s: number) => void;
}) {
  if (!value.equilibria)
    return <Text size="sm">Not computed: {value.notes.coalitions ?? 'there are too many coalitions'}.</Text>;
  const holding = members(value.equilibria.seq, data.count);
  return (
    <div>
      <Text size="sm">
        {holding.length === 0
          ? 'No state holds against every coalition.'
          : `${holding.length === 1 ? 'One state holds' : `${holding.length.toLocaleString('en-GB')} states hold`} against every coalition, however people join (by sequential stability):`}
      </Text>
      <ul className="holding">
        {holding.slice(0, 8).map(s => (
          <li key={s}>
            <button type="button" className="bare-button state-name state-link" onClick={() => onChoose(s)}>
              State {s + 1}: {stateWords(conflict, data, s)}
            </button>
          </li>
        ))}
        {holding.length > 8 && <li>and {holding.length - 8} more</li>}
      </ul>
    </div>
  );
}

/** Why nobody goes that way alone: what the first step by itself would bring whoever takes it. */
function whyTogether(conflict: Conflict, data: AnswersData, from: number, {steps}: Departure): string | null {
  const [first] = steps;
  if (steps.length < 2) return null;
  const rank = data.rank[first.by];
  const name = conflict.decisionMakers[first.by].name;
  if (rank[first.to] > rank[from]) return null;
  const how = rank[first.to] < rank[from] ? 'worse off than before' : 'no better off than before';
  return `None of them would set out alone: if only the first step were taken, to state ${first.to + 1}, ${name} would be ${how}.`;
}

/** The coalitions that would leave a state, and where each goes. */
export function Ways({conflict, data, leave, onChoose, onShow}: LeaveProps) {
  return (
    <ul className="reasons">
      {leave.ways.map(way => {
        const {by, to, steps, answer} = way;
        return (
          <li key={`${by.join(' ')} ${to}`} data-stable={answer !== null || undefined}>
            <Text size="sm">
              <strong>{by.map(d => conflict.decisionMakers[d].name).join(' + ')}</strong>{' '}
              {answer === null ? 'would' : 'could'} go together to <strong>state {to + 1}</strong>:{' '}
              {stateWords(conflict, data, to)}. {by.length === 2 ? 'Both' : 'All of them'} are better off there
              {answer === null ? '.' : ', but they would stay: the others would answer.'}
            </Text>
            <ol className="steps">
              {steps.map(step => (
                <li key={step.to}>{step.label}</li>
              ))}
            </ol>
            <Text size="sm">{answer ?? whyTogether(conflict, data, leave.state, way)}</Text>
            <Group gap="xs">
              <ShowButton onClick={() => onShow(leave.state, steps)} />
              <Button size="compact-xs" variant="subtle" onClick={() => onChoose(to)}>
                Look at state {to + 1}
              </Button>
            </Group>
          </li>
        );
      })}
      {leave.more > 0 && (
        <li>
          <Text size="sm">and {leave.more} more ways</Text>
        </li>
      )}
    </ul>
  );
}
