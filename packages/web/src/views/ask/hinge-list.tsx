import {Button, Switch, Text} from '@mantine/core';
import {useState} from 'react';
import {study} from '../../core/solver/client.ts';
import {Term} from '../../parts/term.tsx';
import {Unanswered, Working} from '../model/unanswered.tsx';
import {useSolver} from '../model/use-solver.ts';

const few = 12;

/** The single lines of a preference that decide the verdicts: changed alone, each changes an answer. */
export function HingeList({yaml, goal}: {yaml: string; goal: string}) {
  const [lines, setLines] = useState<'assumed' | 'all'>('assumed');
  const [more, setMore] = useState(false);
  const found = useSolver(study, 'hinges', 'hinges', [yaml, goal, undefined, lines]);
  return (
    <>
      <Text size="sm" mb="xs">
        Each line of each preference is left out, turned round and put below the next, one at a time. These{' '}
        <Term id="hinge">hinges</Term> change a verdict.
      </Text>
      <Switch
        size="sm"
        mb="sm"
        label="also lines that are not marked as assumed"
        checked={lines === 'all'}
        onChange={e => setLines(e.currentTarget.checked ? 'all' : 'assumed')}
      />
      {found.unanswered && <Unanswered reason={found.unanswered} />}
      {found.pending && <Working told={found.told} what="Changing one line at a time" />}
      {found.value && !found.pending && (
        <>
          {found.value.length === 0 && (
            <Text size="sm">
              {lines === 'all' ? 'No single line changes a verdict.' : 'No single assumption changes a verdict.'}
            </Text>
          )}
          <ul className="reasons">
            {found.value.slice(0, more ? undefined : few).map(({sentence, decisionMaker, line}) => (
              <li key={`${decisionMaker} ${line} ${sentence}`}>
                <Text size="sm">{sentence}</Text>
              </li>
            ))}
          </ul>
          {found.value.length > few && (
            <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setMore(m => !m)}>
              {more ? 'Show fewer' : `Show all ${found.value.length}`}
            </Button>
          )}
        </>
      )}
    </>
  );
}
