import {Alert, Select, Table, Text} from '@mantine/core';
import {type Conflict, parseConflict} from '@suasion/model';
import {useMemo, useState} from 'react';
import {outcomeLabel} from '../../core/conflict/goal-words.ts';
import {formulaWords} from '../../core/conflict/isolate-names.ts';
import {study} from '../../core/solver/client.ts';
import type {AskData} from '../../core/solver/plain.ts';
import {VerdictMark} from '../ask/verdict.tsx';
import {Unanswered, Working} from './unanswered.tsx';
import {useSolver} from './use-solver.ts';

interface Side {
  name: string;
  yaml: string;
}

/** Two versions — two analysts — beside each other: where their preferences part, and what that does to the verdicts. */
export function SideBySide({left, right}: {left: Side; right: Side}) {
  const [a, b] = useMemo(() => [left, right].map(({yaml}) => parseConflict(yaml)), [left, right]);
  const goals =
    a.ok && b.ok ? a.conflict.outcomes.filter(o => b.conflict.outcomes.some(p => p.id === o.id)).map(o => o.id) : [];
  const [picked, setPicked] = useState<string | null>(null);
  const goal = picked ?? goals[0] ?? null;
  const one = useSolver(study, 'left', 'ask', goal === null ? null : [left.yaml, goal, undefined]);
  const two = useSolver(study, 'right', 'ask', goal === null ? null : [right.yaml, goal, undefined]);
  if (!a.ok || !b.ok)
    return (
      <Alert color="yellow">One of the two versions cannot be read, so they can only be compared line by line.</Alert>
    );
  return (
    <>
      <Preferences left={left.name} right={right.name} a={a.conflict} b={b.conflict} />
      <Text fw={600} mt="lg" mb="xs">
        Verdicts
      </Text>
      {goal === null ? (
        <Text size="sm">Name an outcome in both versions to compare who can bring it about.</Text>
      ) : (
        <>
          <Select
            size="xs"
            label="Goal"
            data={goals.map(value => ({value, label: outcomeLabel(a.conflict, value)}))}
            value={goal}
            onChange={setPicked}
            allowDeselect={false}
            mb="sm"
            maw="26rem"
          />
          {(one.pending || two.pending) && <Working told={two.told ?? one.told} what="Asking both" />}
          {one.unanswered && <Unanswered reason={one.unanswered} />}
          {two.unanswered && <Unanswered reason={two.unanswered} />}
          {one.value && two.value && (
            <Verdicts {...{left, right}} a={a.conflict} b={b.conflict} one={one.value} two={two.value} />
          )}
        </>
      )}
    </>
  );
}

function Preferences({left, right, a, b}: {left: string; right: string; a: Conflict; b: Conflict}) {
  const rows = a.decisionMakers.flatMap((maker, d) => {
    const e = b.decisionMakers.findIndex(m => m.id === maker.id);
    if (e < 0) return [];
    const [mine, theirs] = [wants(a, d), wants(b, e)];
    return mine.join('\n') === theirs.join('\n') ? [] : [{name: maker.name, mine, theirs}];
  });
  if (rows.length === 0) return <Text size="sm">Both have the same preferences.</Text>;
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table verticalSpacing="xs" className="top-aligned">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Preferences</Table.Th>
            <Table.Th>{left}</Table.Th>
            <Table.Th>{right}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({name, mine, theirs}) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Ordered list={mine} other={theirs} />
              <Ordered list={theirs} other={mine} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

// what stands elsewhere in the other list is set off
const Ordered = ({list, other}: {list: string[]; other: string[]}) => (
  <Table.Td>
    <ol className="compact">
      {list.map((text, k) => (
        <li key={text}>{other[k] === text ? text : <strong>{text}</strong>}</li>
      ))}
    </ol>
  </Table.Td>
);

function wants(conflict: Conflict, d: number): string[] {
  const preference = conflict.preferences[d];
  if (preference.kind === 'prioritized') return preference.statements.map(s => formulaWords(s.that, conflict));
  if (preference.kind === 'none') return [];
  return preference.tiers.map(t =>
    t.states.map(s => (s.kind === 'pattern' ? s.pattern : s.kind === 'outcome' ? s.outcome : String(s.id))).join(', '),
  );
}

interface VerdictProps {
  left: Side;
  right: Side;
  a: Conflict;
  b: Conflict;
  one: AskData;
  two: AskData;
}

function Verdicts({left, right, a, b, one, two}: VerdictProps) {
  const keyed = (conflict: Conflict, data: AskData) =>
    new Map(data.verdicts.map(v => [v.by.map(d => conflict.decisionMakers[d].id).join(' '), v]));
  const [mine, theirs] = [keyed(a, one), keyed(b, two)];
  const shared = [...mine].filter(([key]) => theirs.has(key));
  const differ = shared.filter(([key, v]) => theirs.get(key)!.verdict !== v.verdict);
  return (
    <>
      <Text size="sm" mb="xs">
        {differ.length === 0
          ? `The verdict is the same for all ${shared.length} decision makers and coalitions.`
          : `${differ.length} of ${shared.length} verdicts differ.`}
      </Text>
      {differ.length > 0 && (
        <Table.ScrollContainer minWidth={420}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Who</Table.Th>
                <Table.Th>{left.name}</Table.Th>
                <Table.Th>{right.name}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differ.slice(0, 100).map(([key, v]) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row">{v.by.map(d => a.decisionMakers[d].name).join(' + ')}</Table.Th>
                  <Table.Td>
                    <VerdictMark verdict={v.verdict} />
                  </Table.Td>
                  <Table.Td>
                    <VerdictMark verdict={theirs.get(key)!.verdict} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  );
}
