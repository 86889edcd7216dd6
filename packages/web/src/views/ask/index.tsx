import {Alert, Button, Chip, Group, Stack, Tabs, Text, Title} from '@mantine/core';
import {parseFormula, scopeOf} from '@suasion/model';
import {IconBookmark, IconFileText, IconFlask} from '@tabler/icons-react';
import {useQueryClient} from '@tanstack/react-query';
import {useDeferredValue, useMemo, useRef, useState} from 'react';
import {Link, useSearchParams} from 'wouter';
import {api, unwrap} from '../../core/api.ts';
import {goalWords} from '../../core/conflict/goal-words.ts';
import {formulaWords} from '../../core/conflict/isolate-names.ts';
import {suppose, type WhatIf, whatIfWords} from '../../core/conflict/what-if.ts';
import {paths} from '../../core/paths.ts';
import {live} from '../../core/solver/client.ts';
import {tell, tellProblem} from '../../parts/tell.tsx';
import {Term} from '../../parts/term.tsx';
import {Waiting} from '../../parts/waiting.tsx';
import {ConflictPage, type Opened} from '../model/conflict-page.tsx';
import {Unanswered} from '../model/unanswered.tsx';
import {useSolver} from '../model/use-solver.ts';
import {GoalPicker} from './goal-picker.tsx';
import {HingeList} from './hinge-list.tsx';
import {RobustnessPanel} from './robustness-panel.tsx';
import {SavedQuestions} from './saved-questions.tsx';
import {SmallestChange} from './smallest-change.tsx';
import {UnknownOrders} from './unknown-orders.tsx';
import {type Question, questionsKey, useSavedQuestions} from './use-questions.ts';
import {VerdictGrid} from './verdict-grid.tsx';
import {WhatIfPanel} from './what-if-panel.tsx';
import '../answers/answers.css';
import './ask.css';

/** Who can bring something about, alone or together; unwilling, deterred or unable; and how sure that is. */
export default function AskView({library, conflict}: {library: string; conflict: string}) {
  return (
    <ConflictPage library={library} conflict={conflict} view="Ask">
      {opened => <Ask opened={opened} />}
    </ConflictPage>
  );
}

function Ask({opened}: {opened: Opened}) {
  const {library, id, state, conflict} = opened;
  const [params, setParams] = useSearchParams();
  const [goal, setGoalHere] = useState(() => params.get('goal') ?? conflict.outcomes[0]?.id ?? '');
  // in the address too, so that a reload, a bookmark and the way back from the brief ask the same
  const setGoal = (to: string) => {
    setGoalHere(to);
    setParams({...Object.fromEntries(params), goal: to.trim()}, {replace: true});
  };
  const [whatIfs, setWhatIfs] = useState<WhatIf[]>([]);
  const [open, setOpen] = useState(false);
  const show = params.get('show');
  const saved = useSavedQuestions(library, id);
  const [saving, setSaving] = useState(false);
  const once = useRef(false);
  const client = useQueryClient();
  const scenario = useMemo(
    () => (state.current ? suppose(state.yaml, whatIfs) : null),
    [state.yaml, state.current, whatIfs],
  );
  const typed = useDeferredValue(goal.trim());
  const formula = useMemo(() => (typed === '' ? null : parseFormula(typed, scopeOf(conflict))), [typed, conflict]);
  const asked = formula?.ok && scenario !== null ? typed : null;
  const answer = useSolver(live, 'ask', 'ask', asked === null ? null : [scenario!, asked, undefined]);
  const noStart = conflict.statusQuo === null && !whatIfs.some(w => w.change === 'start');

  const save = async () => {
    // what stands in the field, though its answer may still be on its way
    const question = {goal: goal.trim(), whatIfs};
    if (once.current || !parseFormula(question.goal, scopeOf(conflict)).ok) return;
    if (saved.some(q => same(q, question))) {
      tell('This question is saved already.');
      return;
    }
    once.current = true;
    setSaving(true);
    try {
      await unwrap(
        api.libraries[':library'].conflicts[':conflict'].questions.$post({
          param: {library, conflict: id},
          json: {payload: question},
        }),
      );
      await client.invalidateQueries({queryKey: questionsKey(library, id)});
      tell('The question is saved.');
    } catch (error) {
      tellProblem('The question could not be saved', error);
    }
    once.current = false;
    setSaving(false);
  };

  return (
    <Stack gap="lg">
      <section className="question" aria-labelledby="question">
        <Title order={2} size="h4" id="question" mb="xs">
          Who can bring this about, alone or together?
        </Title>
        <GoalPicker conflict={conflict} goal={goal} onChange={setGoal} />
        <Group gap="xs" mt="sm">
          <Button
            size="xs"
            variant={open ? 'light' : 'default'}
            aria-expanded={open}
            leftSection={<IconFlask size={16} stroke={1.5} aria-hidden />}
            onClick={() => setOpen(o => !o)}
          >
            What if …
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconBookmark size={16} stroke={1.5} aria-hidden />}
            disabled={!formula?.ok}
            loading={saving}
            onClick={() => void save()}
          >
            Save the question
          </Button>
          {formula?.ok && whatIfs.length === 0 && (
            <Button
              size="xs"
              variant="default"
              component={Link}
              href={paths.brief(library, id, goal.trim())}
              leftSection={<IconFileText size={16} stroke={1.5} aria-hidden />}
            >
              Brief on this
            </Button>
          )}
          <SavedQuestions
            library={library}
            id={id}
            conflict={conflict}
            onAsk={question => {
              setGoal(question.goal);
              setWhatIfs(question.whatIfs);
            }}
          />
        </Group>
        {open && <WhatIfPanel conflict={conflict} whatIfs={whatIfs} onChange={setWhatIfs} />}
      </section>
      {whatIfs.length > 0 && (
        <Alert className="supposed" variant="outline" color="grape" icon={<IconFlask />} title="Supposed, not saved">
          <Text size="sm">These answers are for a model that differs from the saved one: what if …</Text>
          <Group gap={6} mt={6}>
            {whatIfs.map(whatIf => {
              const words = whatIfWords(whatIf, conflict, (of, index) => statementWords(conflict, of, index));
              return (
                <Chip
                  key={words}
                  size="xs"
                  checked
                  onChange={() => setWhatIfs(all => all.filter(w => w !== whatIf))}
                  aria-label={`Take back: ${words}`}
                >
                  {words}
                </Chip>
              );
            })}
            <Button size="compact-xs" variant="default" onClick={() => setWhatIfs([])}>
              Back to the model
            </Button>
          </Group>
          {scenario === null && <Text size="sm">The suppositions no longer fit the model.</Text>}
        </Alert>
      )}
      {noStart && (
        <Alert variant="light" color="yellow" title="Where do things stand today?">
          The model names no status quo, so there is nothing to start from. Switch on what is being done today under
          Model, or suppose a start under “What if”.
        </Alert>
      )}
      {goal.trim() === '' && <Text c="dimmed">Pick a goal above, or type one, to see who can bring it about.</Text>}
      {!noStart && answer.unanswered && <Unanswered reason={answer.unanswered} />}
      {!answer.value && answer.pending && <Waiting height={220}>Going through the coalitions …</Waiting>}
      {answer.value && asked !== null && formula?.ok && (
        <>
          <section aria-labelledby="answer" aria-busy={answer.pending}>
            <Title order={2} size="h4" id="answer" mb={4}>
              The answer
            </Title>
            <Text size="sm" c="dimmed" mb="xs">
              The goal: {goalWords(conflict, formula.formula)}. From: {answer.value.fromWords}.
            </Text>
            <div className="answer-words" aria-live="polite">
              {answer.value.summary.map(text => (
                <p key={text}>{text}</p>
              ))}
            </div>
            <VerdictGrid conflict={conflict} answer={answer.value} />
          </section>
          <section aria-labelledby="sure">
            <Title order={2} size="h4" id="sure" mb="xs">
              How much hangs on the assumptions
            </Title>
            <Tabs defaultValue={show === 'order' ? show : 'hinges'} keepMounted={false}>
              <Tabs.List>
                <Tabs.Tab value="hinges">What it hinges on</Tabs.Tab>
                <Tabs.Tab value="change">The smallest change</Tabs.Tab>
                <Tabs.Tab value="sure">How sure</Tabs.Tab>
                <Tabs.Tab value="order">Order not known</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="hinges" pt="md">
                <HingeList yaml={scenario!} goal={asked} />
              </Tabs.Panel>
              <Tabs.Panel value="change" pt="md">
                <SmallestChange yaml={scenario!} goal={asked} conflict={conflict} answer={answer.value} />
              </Tabs.Panel>
              <Tabs.Panel value="sure" pt="md">
                <RobustnessPanel yaml={scenario!} goal={asked} conflict={conflict} answer={answer.value} />
              </Tabs.Panel>
              <Tabs.Panel value="order" pt="md">
                <UnknownOrders
                  yaml={scenario!}
                  goal={asked}
                  conflict={conflict}
                  answer={answer.value}
                  model={paths.conflict(library, id)}
                />
              </Tabs.Panel>
            </Tabs>
          </section>
        </>
      )}
      <Text size="xs" c="dimmed">
        What follows <em>if</em> these are the options and preferences; no prediction.{' '}
        <Term id="leverage">How it is worked out</Term>
      </Text>
    </Stack>
  );
}

const same = (a: Question, b: Question) => JSON.stringify([a.goal, a.whatIfs]) === JSON.stringify([b.goal, b.whatIfs]);

function statementWords(conflict: Opened['conflict'], of: string, index: number): string {
  const preference = conflict.preferences[conflict.decisionMakers.findIndex(m => m.id === of)];
  const statement = preference?.kind === 'prioritized' ? preference.statements[index] : undefined;
  return statement ? formulaWords(statement.that, conflict) : 'a statement that is gone';
}
