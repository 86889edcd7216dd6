import {Center, Loader} from '@mantine/core';
import {useMediaQuery} from '@mantine/hooks';
import {mainSpans, type RecordKind} from '@suasion/model';
import {useQuery} from '@tanstack/react-query';
import {useCallback, useLayoutEffect, useMemo, useRef, useState} from 'react';
import {useSearchParams} from 'wouter';
import {documentCommands} from '../../commands/document.ts';
import {keys, loadDocument, loadDocuments} from '../../core/queries.ts';
import {kindIds} from '../../core/record/kinds.ts';
import {beside, marksOf} from '../../core/record/marks.ts';
import {review} from '../../core/record/review.ts';
import {Problem} from '../../parts/boundary.tsx';
import {DescribeDialog} from '../../parts/describe-dialog.tsx';
import {useTitle} from '../../parts/page.tsx';
import {readDocumentsAgain} from '../../parts/read-again.ts';
import {tellProblem} from '../../parts/tell.tsx';
import {useActors} from '../../parts/use-actors.ts';
import {useCommands} from '../../parts/use-commands.ts';
import {useUndo} from '../../parts/use-undo.tsx';
import {AddDialog} from './add-dialog.tsx';
import {DocumentHead} from './head.tsx';
import {ItemPanel} from './item-panel.tsx';
import {Layers} from './layers.tsx';
import {PickButton} from './pick-button.tsx';
import {Sheet} from './sheet.tsx';
import {Side} from './side.tsx';
import {DocumentTurn} from './turn.tsx';
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

  // what is shown already stays when it cannot be loaded anew: somebody may be writing in it
  if (error && !data) return <Problem title="The document could not be opened" error={error} />;
  if (!data || !document) {
    return (
      <Center h="40vh">
        <Loader aria-label="Opening the document" />
      </Center>
    );
  }

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

  const layers = (
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
  );

  return (
    <div className="document-view">
      <article className="page-of-document">
        <DocumentHead document={document} undo={undo} onMarks={narrow ? () => setLayersOpen(true) : undefined} />
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
        <DocumentTurn library={library} document={id} order={all ?? []} />
      </article>
      <Side
        narrow={narrow}
        ref={side}
        panel={panel}
        onLeave={() => choose(null)}
        layers={layers}
        layersOpen={layersOpen}
        onLayersClose={() => setLayersOpen(false)}
      />
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

const soughtIn = (at: string | null): Range | null => {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(at ?? '') ?? [];
  return start && end ? {start: Number(start), end: Number(end)} : null;
};
