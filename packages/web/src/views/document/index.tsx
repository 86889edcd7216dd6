import {ActionIcon, Button, Center, Drawer, Group, Loader, Text} from '@mantine/core';
import {useMediaQuery} from '@mantine/hooks';
import {mainSpans, type RecordKind} from '@suasion/model';
import {IconLayersIntersect, IconPencil, IconRefresh} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useCallback, useLayoutEffect, useMemo, useRef, useState} from 'react';
import {Link, useSearchParams} from 'wouter';
import {documentCommands} from '../../commands/document.ts';
import {commands} from '../../core/commands.ts';
import {paths} from '../../core/paths.ts';
import {keys, loadDocument, loadDocuments} from '../../core/queries.ts';
import {kindIds} from '../../core/record/kinds.ts';
import {beside, marksOf} from '../../core/record/marks.ts';
import {review} from '../../core/record/review.ts';
import {dateWords} from '../../core/words.ts';
import {Problem} from '../../parts/boundary.tsx';
import {DescribeDialog} from '../../parts/describe-dialog.tsx';
import {useTitle} from '../../parts/page.tsx';
import {readDocumentsAgain} from '../../parts/read-again.ts';
import {tellProblem} from '../../parts/tell.tsx';
import {useActors} from '../../parts/use-actors.ts';
import {useCommands} from '../../parts/use-commands.ts';
import {UndoButtons, useUndo} from '../../parts/use-undo.tsx';
import {AddDialog} from './add-dialog.tsx';
import {ItemPanel} from './item-panel.tsx';
import {Layers} from './layers.tsx';
import {PickButton} from './pick-button.tsx';
import {Sheet} from './sheet.tsx';
import {usePicked} from './use-picked.ts';
import {useSideFocus} from './use-side-focus.ts';

type Range = {start: number; end: number};

/** One document: its text with what was read from it marked, and every mark open to a person's decision. */
export default function DocumentView({library, document: id}: {library: string; document: string}) {
  const {data, error} = useQuery({queryKey: keys.document(library, id), queryFn: () => loadDocument(library, id)});
  const {data: all} = useQuery({queryKey: keys.documents(library), queryFn: () => loadDocuments(library)});
  const actors = useActors(library);
  const [params] = useSearchParams();
  const asked = params.get('item');
  const [chosen, setChosen] = useState<string | null>(asked);
  const [hidden, setHidden] = useState<ReadonlySet<RecordKind>>(new Set());
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState<Range | null>(null);
  const [listed, setListed] = useState<RecordKind>('demands');
  const [layersOpen, setLayersOpen] = useState(false);
  const [describing, setDescribing] = useState(false);
  const narrow = useMediaQuery('(max-width: 62em)', false, {getInitialValueInEffect: false});
  const document = data?.document;
  useTitle(document ? (document.title ?? document.file ?? id) : 'Document');

  const marks = useMemo(() => (data ? marksOf(data.items, id) : []), [data, id]);
  const shown = useMemo(() => marks.filter(m => !hidden.has(m.kind)), [marks, hidden]);
  const current = data?.items.find(i => `${i.kind}.${i.id}` === chosen);

  const choose = useCallback((key: string | null) => {
    setChosen(key);
    setEditing(false);
  }, []);
  const step = (by: 1 | -1) => {
    const words = current ? mainSpans(current.kind as RecordKind, current.item).filter(s => s.doc === id) : [];
    const key = beside(shown, chosen === null ? null : {key: chosen, words}, by);
    if (!key) return;
    choose(key);
    requestAnimationFrame(() => globalThis.document.querySelector('.chosen')?.scrollIntoView({block: 'center'}));
  };
  const decide = (decision: 'accepted' | 'rejected' | null) => {
    if (current) review.decide(library, current, decision).catch(e => tellProblem('The decision was not kept', e));
  };
  // an answer that comes late takes nobody out of what they are at
  const busy = useRef(false);
  busy.current = editing || adding !== null;
  const turned = useCallback(
    (key: string) => {
      if (!busy.current) choose(key);
    },
    [choose],
  );
  const undo = useUndo(library, turned);
  const sheet = useRef<HTMLDivElement>(null);
  const words = usePicked(document?.text, sheet);
  const {picked} = words;

  useCommands(
    () =>
      documentCommands({
        item: () => current ?? null,
        editing: () => editing,
        next: () => step(1),
        previous: () => step(-1),
        decide,
        edit: () => setEditing(true),
        leave: () => (editing ? setEditing(false) : choose(null)),
        words: {
          picked: words.current,
          walking: () => words.walking,
          walk: () => words.walk(marks.find(m => m.key === chosen)?.start ?? null),
          step: words.step,
          clear: words.clear,
        },
        add: range => setAdding(range),
        readAgain: () => readDocumentsAgain(library, [id]),
        describe: () => setDescribing(true),
        layers: kindIds.map(kind => ({kind, toggle: () => setHidden(h => toggled(h, kind))})),
      }),
    [current, chosen, shown, document, editing, picked, words.walking],
  );

  const side = useRef<HTMLDivElement>(null);
  useSideFocus(side, chosen, editing);

  const ready = document !== undefined;
  const sought = params.get('at');
  // an address may point at an item or at a passage found, and be followed within the document
  // biome-ignore lint/correctness/useExhaustiveDependencies: a passage sought anew is scrolled to
  useLayoutEffect(() => {
    if (!ready) return;
    if (asked) choose(asked);
    const frame = requestAnimationFrame(() => {
      const target = globalThis.document.querySelector('.chosen, .sought');
      target?.scrollIntoView({block: 'center'});
    });
    return () => cancelAnimationFrame(frame);
  }, [ready, asked, sought, choose]);

  if (error) return <Problem title="The document could not be opened" error={error} />;
  if (!data || !document) {
    return (
      <Center h="40vh">
        <Loader aria-label="Opening the document" />
      </Center>
    );
  }

  const hasHeadline = document.parts.some(p => p.kind === 'headline');
  const order = all ?? [];
  const at = order.findIndex(d => d.id === id);
  const panel = current ? (
    <ItemPanel
      library={library}
      current={current}
      items={data.items}
      text={document.text}
      document={id}
      actors={actors}
      editing={editing}
      onEdit={setEditing}
      onChoose={choose}
      picked={words.current}
    />
  ) : null;

  return (
    <div className="document-view">
      <article className="page-of-document">
        <header className="document-head">
          <Group justify="space-between" gap="xs">
            <Group gap={4} wrap="nowrap" miw={0}>
              <Text size="sm" c="dimmed">
                {[document.outlet, document.author, document.published && dateWords(document.published)]
                  .filter(Boolean)
                  .join(' · ') || 'No outlet or date given'}
                {document.published === null && (document.outlet || document.author) ? ' · no date given' : ''}
              </Text>
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label="Correct outlet, date and title"
                title="Correct outlet, date and title"
                onClick={() => commands.perform('documents.describe')}
              >
                <IconPencil size={16} stroke={1.5} />
              </ActionIcon>
            </Group>
            <Group gap="xs" className="document-tools">
              {narrow && (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconLayersIntersect size={16} />}
                  onClick={() => setLayersOpen(true)}
                >
                  Marks
                </Button>
              )}
              <UndoButtons {...undo} />
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconRefresh size={16} />}
                onClick={() => commands.perform('documents.read-again')}
              >
                Read again
              </Button>
              {safeUrl(document.url) && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  component="a"
                  href={document.url!}
                  target="_blank"
                  rel="noreferrer noopener"
                >
                  Where it was published
                </Button>
              )}
            </Group>
          </Group>
          <h1 className={hasHeadline ? 'visually-hidden' : 'document-title'}>
            {document.title ?? document.file ?? id}
          </h1>
        </header>
        <Sheet
          ref={sheet}
          document={document}
          marks={shown}
          items={data.items}
          chosen={chosen}
          sought={soughtIn(sought)}
          // an item being corrected is left by its own buttons: a click may only be after words for it
          onChoose={editing ? undefined : choose}
        >
          {picked && !editing && !adding && <PickButton picked={picked} sheet={sheet} />}
        </Sheet>
        {order.length > 1 && at >= 0 && (
          <nav className="document-turn" aria-label="Other documents">
            {order[at - 1] ? (
              <Link href={paths.document(library, order[at - 1]!.id)}>
                ← {order[at - 1]!.title ?? order[at - 1]!.file}
              </Link>
            ) : (
              <span />
            )}
            {order[at + 1] && (
              <Link href={paths.document(library, order[at + 1]!.id)}>
                {order[at + 1]!.title ?? order[at + 1]!.file} →
              </Link>
            )}
          </nav>
        )}
      </article>
      {!narrow && (
        <aside className="document-side" aria-label="What is marked" ref={side} tabIndex={-1}>
          {panel ?? (
            <Layers
              items={data.items}
              marks={marks}
              hidden={hidden}
              onToggle={k => setHidden(toggled(hidden, k))}
              listed={listed}
              onList={setListed}
              onChoose={choose}
              actors={actors}
              document={id}
              text={document.text}
            />
          )}
        </aside>
      )}
      {narrow && (
        <>
          <Drawer
            opened={panel !== null}
            onClose={() => choose(null)}
            position="bottom"
            size="70%"
            withCloseButton={false}
            aria-label="What is marked"
            attributes={{content: {'data-shortcuts': true}}}
          >
            <div ref={side} tabIndex={-1}>
              {panel}
            </div>
          </Drawer>
          <Drawer
            opened={layersOpen}
            onClose={() => setLayersOpen(false)}
            position="bottom"
            size="70%"
            title="Marks"
            closeButtonProps={{'aria-label': 'Close'}}
          >
            <Layers
              items={data.items}
              marks={marks}
              hidden={hidden}
              onToggle={k => setHidden(toggled(hidden, k))}
              listed={listed}
              onList={setListed}
              onChoose={key => {
                setLayersOpen(false);
                choose(key);
              }}
              actors={actors}
              document={id}
              text={document.text}
            />
          </Drawer>
        </>
      )}
      {describing && <DescribeDialog library={library} document={document} onClose={() => setDescribing(false)} />}
      {adding && (
        <AddDialog
          library={library}
          document={id}
          range={adding}
          text={document.text}
          actors={actors}
          onClose={() => setAdding(null)}
          onAdded={key => {
            words.clear();
            choose(key);
          }}
        />
      )}
    </div>
  );
}

const toggled = <T,>(set: ReadonlySet<T>, one: T): ReadonlySet<T> => {
  const out = new Set(set);
  if (!out.delete(one)) out.add(one);
  return out;
};

const safeUrl = (url: string | null) => url !== null && /^https?:\/\/[^\s"'<>]+$/i.test(url);

const soughtIn = (at: string | null): Range | null => {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(at ?? '') ?? [];
  return start && end ? {start: Number(start), end: Number(end)} : null;
};
