import {Button, Center, Group, Loader, SegmentedControl, Select, Stack, Switch, Text, TextInput} from '@mantine/core';
import {useDebouncedValue} from '@mantine/hooks';
import {IconFileSearch} from '@tabler/icons-react';
import {lazy, Suspense, useEffect, useMemo, useRef, useState} from 'react';
import {useSearchParams} from 'wouter';
import {type Filter, filtered, noFilter} from '../../core/record/entries.ts';
import {kindIds, kinds} from '../../core/record/kinds.ts';
import {once} from '../../core/record/once.ts';
import {count} from '../../core/words.ts';
import {AddDocuments} from '../../parts/add-documents.tsx';
import {Problem} from '../../parts/boundary.tsx';
import {Empty} from '../../parts/empty.tsx';
import {NextStep} from '../../parts/next-step.tsx';
import {Page} from '../../parts/page.tsx';
import {useUndo} from '../../parts/use-undo.tsx';
import {useWhere} from '../../parts/use-where.ts';
import {DraftDialog} from '../library/draft-dialog.tsx';
import {ActorList} from './actor-list.tsx';
import {ClaimList} from './claim-list.tsx';
import {EntryList} from './entry-list.tsx';
import {Matrix} from './matrix.tsx';
import {PositionList} from './position-list.tsx';
import {useRecord} from './use-record.ts';

const WantsGraph = lazy(() => import('./wants-graph.tsx'));

const shows = [
  {value: 'wants', label: 'Who wants what'},
  {value: 'graph', label: 'As a graph'},
  {value: 'timeline', label: 'Timeline'},
  {value: 'positions', label: 'Positions'},
  {value: 'claims', label: 'Claims'},
  {value: 'statements', label: 'Statements'},
  {value: 'actors', label: 'Actors'},
];

/** Everything the documents say, put together: who wants what of whom, when, and who says so. */
export default function RecordView({library}: {library: string}) {
  const {name} = useWhere();
  const {told, error} = useRecord(library);
  useUndo(library);
  const [params, setParams] = useSearchParams();
  const show = shows.find(s => s.value === params.get('show'))?.value ?? 'wants';
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [settled] = useDebouncedValue(filter, 120);
  const [twice, setTwice] = useState(false);
  const [drafting, setDrafting] = useState(false);
  // what was said is told by its substance; whoever asks for a kind gets all of it
  const brief = show === 'timeline' && !twice && settled.kind === null;
  const list = useMemo(() => {
    const fitting = told ? filtered(told.entries, settled, told.side) : [];
    return brief ? once(fitting) : fitting;
  }, [told, settled, brief]);
  const put = (change: Partial<Filter>) => setFilter(f => ({...f, ...change}));
  const standings = useMemo(() => [...new Set(told?.entries.flatMap(e => e.standing ?? []))].sort(), [told]);
  // the kind a view shows; the timeline shows all
  const only = show === 'timeline' ? null : show === 'claims' || show === 'statements' ? show : 'demands';
  const filters = Object.values(filter).some(Boolean);
  const tabs = useRef<HTMLDivElement>(null);
  const ready = told !== null;
  // on a narrow screen the chosen one of many may lie outside
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is chosen
  useEffect(() => {
    const chosen = tabs.current?.querySelector('label[data-active]');
    if (!tabs.current || !(chosen instanceof HTMLElement)) return;
    const {left, right} = chosen.getBoundingClientRect();
    const frame = tabs.current.getBoundingClientRect();
    if (left < frame.left || right > frame.right)
      tabs.current.scrollLeft += (left + right - frame.left - frame.right) / 2;
  }, [show, ready]);
  return (
    <Page
      title="Record"
      within={name ?? undefined}
      description="What was read from the documents, as it stands after your decisions. Each line leads to its words."
    >
      {error && <Problem title="The record could not be opened" error={error} />}
      {!told && !error && (
        <Center h="30vh">
          <Loader aria-label="Opening the record" />
        </Center>
      )}
      {told && told.entries.length === 0 && (
        <Empty icon={IconFileSearch} title="Nothing on record yet" action={<AddDocuments library={library} />}>
          Add documents to the library: what they say is read at once and put together here.
        </Empty>
      )}
      {told && told.entries.length > 0 && (
        <Stack gap="md">
          <div className="scroll-x" ref={tabs}>
            <SegmentedControl
              aria-label="Show"
              data={shows}
              value={show}
              onChange={value => setParams({show: value}, {replace: true})}
            />
          </div>
          {show !== 'actors' && (
            <Group gap="xs" align="end" role="search" aria-label="Filter the record" className="record-filters">
              <TextInput
                size="xs"
                label="Words or topic"
                type="search"
                value={filter.words}
                onChange={e => put({words: e.currentTarget.value})}
              />
              <Select
                size="xs"
                label="Actor"
                placeholder="anyone"
                searchable
                clearable
                data={told.record.actors
                  .map(a => ({value: a.id, label: a.name}))
                  .sort((a, b) => a.label.localeCompare(b.label))}
                value={filter.actor}
                onChange={actor => put({actor})}
              />
              <TextInput
                size="xs"
                type="date"
                label="From"
                value={filter.from}
                onChange={e => put({from: e.currentTarget.value})}
              />
              <TextInput
                size="xs"
                type="date"
                label="To"
                value={filter.to}
                onChange={e => put({to: e.currentTarget.value})}
              />
              <Select
                size="xs"
                label="Standing"
                placeholder="any"
                clearable
                w={130}
                data={standings}
                value={filter.standing}
                onChange={standing => put({standing})}
              />
              {show === 'timeline' && (
                <Select
                  size="xs"
                  label="Kind"
                  placeholder="any"
                  clearable
                  w={130}
                  data={kindIds.filter(k => k !== 'actors').map(k => ({value: k, label: kinds[k].many}))}
                  value={filter.kind}
                  onChange={kind => put({kind: kind as Filter['kind']})}
                />
              )}
              {show === 'timeline' && filter.kind === null && (
                <Switch
                  size="sm"
                  mb={6}
                  label="every item"
                  checked={twice}
                  onChange={e => setTwice(e.currentTarget.checked)}
                />
              )}
              {filters && (
                <Button size="xs" variant="subtle" onClick={() => setFilter(noFilter)}>
                  Clear
                </Button>
              )}
              <Text size="sm" c="dimmed" role="status" ml="auto">
                {count(only ? list.filter(e => e.kind === only).length : list.length, 'item')}
              </Text>
            </Group>
          )}
          {show === 'wants' && <Matrix library={library} told={told} entries={list} />}
          {show === 'graph' && (
            <Suspense fallback={<Loader aria-label="Drawing" />}>
              <WantsGraph library={library} told={told} entries={list} />
            </Suspense>
          )}
          {show === 'timeline' && <EntryList library={library} told={told} entries={list} byDate />}
          {show === 'positions' && <PositionList library={library} told={told} entries={list} />}
          {show === 'claims' && <ClaimList library={library} told={told} entries={list} />}
          {show === 'statements' && (
            <EntryList library={library} told={told} entries={list.filter(e => e.kind === 'statements')} />
          )}
          {show === 'actors' && <ActorList library={library} told={told} />}
          <NextStep to={() => setDrafting(true)} label="Draft a model">
            When this is what the documents say: a model of who can do what, and what each wants, is drafted from it.
          </NextStep>
        </Stack>
      )}
      {drafting && <DraftDialog library={library} onClose={() => setDrafting(false)} />}
    </Page>
  );
}
