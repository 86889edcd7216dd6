import {Button, Text, Title} from '@mantine/core';
import {useState} from 'react';
import {study} from '../../core/solver/client.ts';
import {Unanswered, Working} from '../model/unanswered.tsx';
import {useSolver} from '../model/use-solver.ts';

const few = 5;

/** Which assumptions carry the verdicts shown: each is left out and turned round, by itself, and nothing is sampled. */
export function CarriedList({yaml, goal, groups}: {yaml: string; goal: string; groups: number[][]}) {
  const [more, setMore] = useState(false);
  const found = useSolver(study, 'carried', 'carried', [yaml, goal, groups]);
  return (
    <section aria-labelledby="carried-title">
      <Title order={4} size="h5" mt="lg" mb="xs" id="carried-title">
        What the assumptions carry
      </Title>
      {found.unanswered && <Unanswered reason={found.unanswered} />}
      {found.pending && <Working told={found.told} what="Leaving out one assumption at a time" />}
      {found.value && !found.pending && (
        <>
          {found.value.carrying.length === 0 && <Text size="sm">No assumption by itself changes these verdicts.</Text>}
          <ol className="reasons">
            {found.value.carrying.slice(0, more ? undefined : few).map(({text, carries, whose, told}) => (
              <li key={text}>
                <Text size="sm">
                  <strong>
                    {carries === null ? 'Everything' : carries === 1 ? '1 verdict' : `${carries} verdicts`}
                  </strong>
                  {whose === '' ? '' : ` (${whose})`}: {text}
                </Text>
                {told.map(sentence => (
                  <Text size="xs" c="dimmed" key={sentence}>
                    {sentence}
                  </Text>
                ))}
              </li>
            ))}
          </ol>
          {found.value.carrying.length > few && (
            <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setMore(m => !m)}>
              {more ? 'Show fewer' : `Show all ${found.value.carrying.length}`}
            </Button>
          )}
          {found.value.idle > 0 && found.value.carrying.length > 0 && (
            <Text size="xs" c="dimmed" mt="xs">
              The other assumptions ({found.value.idle}) change nothing by themselves.
            </Text>
          )}
        </>
      )}
    </section>
  );
}
