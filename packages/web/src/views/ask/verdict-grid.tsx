import {Button, Group, Text, Title} from '@mantine/core';
import type {Conflict} from '@suasion/model';
import {Fragment, type ReactNode, useState} from 'react';
import type {AskData, Level} from '../../core/solver/plain.ts';
import {count} from '../../core/words.ts';
import {Term} from '../../parts/term.tsx';
import {tellingCoalitions, VerdictMark, verdictMeans} from './verdict.tsx';

type Verdict = AskData['verdicts'][number];

const how = {
  'own hand': 'by their own hand',
  inducement: 'by getting others to respond',
  waiting: 'it comes without them',
} as const;

/** Everyone alone, then the coalitions that matter, then all: verdict, and on demand the reason with its moves. */
export function VerdictGrid({conflict, answer}: {conflict: Conflict; answer: AskData}) {
  const [all, setAll] = useState(false);
  const name = (by: readonly number[]) => by.map(d => conflict.decisionMakers[d].name).join(' + ');
  const alone = answer.verdicts.filter(v => v.by.length === 1).sort((a, b) => interest(a) - interest(b));
  const unable = alone.filter(v => v.verdict === 'unable');
  // many who can do nothing are told in one line
  const inOne = unable.length > 2 ? unable : [];
  const minimal = tellingCoalitions(answer);
  const together = answer.verdicts.filter(v => v.by.length > 1);
  const telling = together.filter(v => minimal.has(String(v.by)));
  const shown = all ? together : telling;
  return (
    <>
      <table className="verdicts">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Verdict</th>
            <th scope="col">How, and whether it lasts</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {alone
            .filter(v => !inOne.includes(v))
            .map(v => (
              <Row key={v.by.join(' ')} verdict={v} name={name(v.by)} />
            ))}
          {inOne.length > 0 && <Unable verdicts={inOne} name={name} />}
          {together.length > 0 && (
            <tr>
              <th colSpan={4} scope="colgroup" className="group">
                {all
                  ? 'Together'
                  : telling.length > 0
                    ? 'Together: the smallest coalitions at each level'
                    : 'Together they reach no more than somebody does alone'}
              </th>
            </tr>
          )}
          {shown.slice(0, 500).map(v => (
            <Row key={v.by.join(' ')} verdict={v} name={name(v.by)} />
          ))}
        </tbody>
      </table>
      {together.length > telling.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(a => !a)}>
          {all ? 'Only the coalitions that matter' : `Show all ${count(together.length, 'coalition')}`}
        </Button>
      )}
      <Minimal {...{conflict, answer}} />
    </>
  );
}

const levels = ['assured', 'possible', 'deterred', 'unwilling', 'unable'];
const interest = ({verdict}: Verdict) => levels.indexOf(verdict);

/** Those who can do nothing alone, in one row; why, for each of them. */
function Unable({verdicts, name}: {verdicts: readonly Verdict[]; name: (by: readonly number[]) => string}) {
  return (
    <Told name={verdicts.map(v => name(v.by)).join(', ')} verdict="unable" how="have no way to bring it about alone">
      {verdicts.map(v => (
        <Text size="sm" className="reason-words" key={v.by.join(' ')}>
          {v.why}
        </Text>
      ))}
    </Told>
  );
}

function Row({verdict, name}: {verdict: Verdict; name: string}) {
  const able = verdict.verdict === 'assured' || verdict.verdict === 'possible';
  return (
    <Told
      name={name}
      verdict={verdict.verdict}
      how={
        verdict.how && able
          ? `${how[verdict.how]}; ${verdict.lasting ? 'it would last' : 'it would not last'}`
          : verdictMeans(verdict.verdict)
      }
    >
      <Text size="sm" className="reason-words">
        {verdict.why}
      </Text>
      {verdict.opening.length + verdict.responses.length > 0 && <Witness verdict={verdict} />}
    </Told>
  );
}

interface ToldProps {
  name: string;
  verdict: Level;
  how: string;
  children: ReactNode;
}

/** A row of the grid that opens to its reason. */
function Told({name, verdict, how, children}: ToldProps) {
  const [open, setOpen] = useState(false);
  return (
    <Fragment>
      <tr data-open={open || undefined}>
        <th scope="row">{name}</th>
        <td>
          <VerdictMark verdict={verdict} />
        </td>
        <td className="how">{how}</td>
        <td>
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={open}
            aria-label={`Why: ${name}`}
            onClick={() => setOpen(o => !o)}
          >
            Why
          </Button>
        </td>
      </tr>
      {open && (
        <tr className="reason-row">
          <td colSpan={4}>{children}</td>
        </tr>
      )}
    </Fragment>
  );
}

function Witness({verdict: {opening, responses, endWords}}: {verdict: Verdict}) {
  return (
    <ol className="witness">
      {opening.map(step => (
        <li key={`o ${step.to}`}>
          <span className="witness-part">They begin</span> {step.label}
        </li>
      ))}
      {responses.map(step => (
        <li key={`r ${step.to} ${step.by}`}>
          <span className="witness-part">Response</span> {step.label}
        </li>
      ))}
      {endWords && (
        <li>
          <span className="witness-part">In the end</span> {endWords}
        </li>
      )}
    </ol>
  );
}

const reaches: Record<Exclude<Level, 'unable'>, string> = {
  assured: 'Enough to make sure of it',
  possible: 'Enough to make it possible',
  deterred: 'Enough to be able and willing',
  unwilling: 'Enough to be able',
};

/** The smallest coalitions for each level, and who is in all of them. */
function Minimal({conflict, answer}: {conflict: Conflict; answer: AskData}) {
  const name = (d: number) => conflict.decisionMakers[d].name;
  const shown = (['assured', 'possible', 'deterred', 'unwilling'] as const).filter(l => answer.minimal[l].length > 0);
  if (shown.length === 0) return null;
  return (
    <div className="minimal">
      <Title order={3} size="h5" mt="md" mb="xs">
        <Term id="minimal">Smallest coalitions</Term> and <Term id="pivotal">whom nobody can do without</Term>
      </Title>
      <dl>
        {shown.map(level => (
          <div key={level}>
            <dt>{reaches[level]}</dt>
            <dd>
              {answer.minimal[level].slice(0, 12).map(by => (
                <Group key={by.join(' ')} gap={6}>
                  <Text size="sm" span>
                    {by.map(name).join(' + ')}
                    {by.length === 1 ? ' alone' : ''}
                  </Text>
                </Group>
              ))}
              {answer.minimal[level].length > 12 && <Text size="xs">and {answer.minimal[level].length - 12} more</Text>}
              {answer.pivotal[level].length > 0 && answer.minimal[level].length > 1 && (
                <Text size="xs" c="dimmed">
                  Never without {answer.pivotal[level].map(name).join(', ')}.
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
