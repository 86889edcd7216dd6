import {Button, CloseButton, Group, Paper, Progress, Text, Title} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {useEffect} from 'react';
import {useLocation} from 'wouter';
import {paths} from '../../core/paths.ts';
import {setSetting, useSetting} from '../../core/preferences.ts';
import {loadConflicts, loadDocuments, loadLibraries} from '../../core/queries.ts';
import {tell, tellProblem} from '../../parts/tell.tsx';
import {type Examples, steps} from './steps.ts';

/** The number of the step at hand, `start` when it is asked for, `done` when it is over; null before the first visit. */
type Progressed = number | 'start' | 'done' | null;

/** Leads through the real views on the two example conflicts, step by step; can be left at any moment. */
export default function TourGuide() {
  const at = useSetting<Progressed>('tour');
  const [here, go] = useLocation();
  const {data: examples} = useQuery({
    queryKey: ['libraries', 'examples'],
    queryFn: findExamples,
    enabled: at !== undefined && at !== 'done',
  });
  const way = steps.flatMap(step => {
    const path = examples ? step.path(examples) : null;
    return path === null ? [] : [{...step, path}];
  });
  const to = (step: Progressed) => {
    setSetting('tour', step).catch(error => tellProblem('The tour could not be remembered', error));
    if (typeof step === 'number') go(way[step]!.path);
  };
  useEffect(() => {
    if (at !== 'start' || examples === undefined) return;
    if (examples) to(0);
    else {
      tell('The tour leads through the example of Geneva II, which is no longer here.');
      to('done');
    }
  });
  if (at === undefined || at === 'done' || at === 'start' || !examples) return null;
  if (at === null) {
    // whoever has begun something of their own is not asked again over it
    if (here !== paths.home()) return null;
    return (
      <Paper className="tour" withBorder shadow="lg" p="md" component="aside" aria-label="Tour">
        <Title order={2} size="h5">
          New here?
        </Title>
        <Text size="sm" mt={4}>
          A tour through two conflicts, Geneva II and Elmira, shows the way from reports to a brief. It takes under five
          minutes.
        </Text>
        <Group justify="flex-end" mt="sm">
          <Button size="xs" variant="default" onClick={() => to('done')}>
            Not now
          </Button>
          <Button size="xs" onClick={() => to(0)}>
            Take the tour
          </Button>
        </Group>
      </Paper>
    );
  }
  const step = way[Math.min(at, way.length - 1)]!;
  const last = at >= way.length - 1;
  return (
    <Paper className="tour" withBorder shadow="lg" p="md" component="aside" aria-label="Tour" aria-live="polite">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} size="h5">
          {step.title}
        </Title>
        <CloseButton aria-label="Leave the tour" onClick={() => to('done')} />
      </Group>
      <Text size="sm" mt={4}>
        {step.text}
      </Text>
      <Progress
        value={(100 * (at + 1)) / way.length}
        size="xs"
        mt="sm"
        aria-label={`Step ${at + 1} of ${way.length}`}
      />
      <Group justify="space-between" mt="sm">
        <Text size="xs" c="dimmed">
          {at + 1} of {way.length}
        </Text>
        <Group gap="xs">
          {at > 0 && (
            <Button size="xs" variant="default" onClick={() => to(at - 1)}>
              Back
            </Button>
          )}
          <Button size="xs" onClick={() => to(last ? 'done' : at + 1)}>
            {last ? 'Done' : 'Next'}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}

// the examples by what they are about, wherever they were imported; null when they were removed
async function findExamples(): Promise<Examples | null> {
  let geneva: Examples['geneva'] | null = null;
  let elmira: Examples['elmira'] = null;
  for (const {id, documents, conflicts} of await loadLibraries()) {
    if (conflicts === 0) continue;
    for (const conflict of await loadConflicts(id)) {
      if (!geneva && documents > 0 && /geneva ii/i.test(conflict.title)) {
        const [document] = await loadDocuments(id);
        geneva = {library: id, conflict: conflict.id, document: document?.id ?? null};
      }
      // of its two models the one whose numbers the tour speaks of
      const nine = /elmira.*nine states/i.test(conflict.title);
      if (nine || (!elmira && /elmira/i.test(conflict.title))) elmira = {library: id, conflict: conflict.id};
    }
  }
  return geneva && {geneva, elmira};
}
