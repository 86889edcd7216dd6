import {Group, Menu, Select, Text} from '@mantine/core';
import {IconDots, IconPencil, IconRefresh, IconTrash} from '@tabler/icons-react';
import {useWindowVirtualizer} from '@tanstack/react-virtual';
import {memo, useCallback, useLayoutEffect, useMemo, useRef, useState} from 'react';
import {Link} from 'wouter';
import {api, unwrap} from '../../core/api.ts';
import {paths} from '../../core/paths.ts';
import type {DocumentSummary} from '../../core/queries.ts';
import {count, dateWords} from '../../core/words.ts';
import {DescribeDialog} from '../../parts/describe-dialog.tsx';
import {readDocumentsAgain} from '../../parts/read-again.ts';
import {tellProblem} from '../../parts/tell.tsx';
import {useActors} from '../../parts/use-actors.ts';
import {tellDone} from '../../parts/use-undo.tsx';

const orders = {
  added: {label: 'Newest added first', by: (a, b) => b.added.localeCompare(a.added)},
  published: {label: 'Latest report first', by: (a, b) => (b.published ?? '').localeCompare(a.published ?? '')},
  oldest: {label: 'Earliest report first', by: (a, b) => (a.published ?? '9').localeCompare(b.published ?? '9')},
  title: {label: 'By title', by: (a, b) => nameOf(a).localeCompare(nameOf(b))},
  outlet: {label: 'By outlet', by: (a, b) => (a.outlet ?? '~').localeCompare(b.outlet ?? '~')},
  length: {label: 'Longest first', by: (a, b) => b.words - a.words},
} satisfies Record<string, {label: string; by: (a: DocumentSummary, b: DocumentSummary) => number}>;
type Order = keyof typeof orders;

// every row is one line of title and one of outlet and date: nothing has to be measured while scrolling
const rowHeight = 68;

export const nameOf = (d: Pick<DocumentSummary, 'title' | 'file' | 'id'>) => d.title ?? d.file ?? d.id;

interface Props {
  library: string;
  documents: DocumentSummary[];
  /** words a title, outlet or file name must hold */
  filter: string;
  isNew: (time: string) => boolean;
}

/** The documents, as many as there are: only those in sight are drawn. */
export function DocumentList({library, documents, filter, isNew}: Props) {
  const [order, setOrder] = useState<Order>('added');
  const [actor, setActor] = useState<string | null>(null);
  // a thousand documents name thousands: they are loaded when somebody is looked for
  const [looking, setLooking] = useState(false);
  // beside the rows: one that goes out of sight, or moves while documents come in, takes no dialog with it
  const [describing, setDescribing] = useState<DocumentSummary | null>(null);
  const actors = useActors(library, looking).list;
  const naming = useMemo(() => {
    const chosen = actors.find(a => a.id === actor);
    return chosen && new Set(chosen.mentions.map(m => m.doc));
  }, [actors, actor]);
  const rows = useMemo(() => {
    const wanted = filter.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const holds = (d: DocumentSummary) => {
      const text = `${nameOf(d)} ${d.outlet ?? ''} ${d.author ?? ''} ${d.file ?? ''}`.toLowerCase();
      return wanted.every(w => text.includes(w));
    };
    return documents.filter(d => holds(d) && (naming?.has(d.id) ?? true)).sort(orders[order].by);
  }, [documents, filter, order, naming]);

  return (
    <section aria-label="Documents">
      <Group mb="xs" gap="xs">
        <Text size="sm" c="dimmed" role="status" mr="auto">
          {filter
            ? `${rows.length} of ${count(documents.length, 'document')} by that name`
            : naming
              ? `${rows.length} of ${count(documents.length, 'document')}`
              : count(rows.length, 'document')}
        </Text>
        <Select
          size="xs"
          w={190}
          aria-label="Naming this actor"
          placeholder="Naming anyone"
          searchable
          clearable
          clearButtonProps={{'aria-label': 'Naming anyone'}}
          limit={200}
          nothingFoundMessage="Nobody of that name"
          data={actors.map(a => ({value: a.id, label: a.name}))}
          value={actor}
          onFocus={() => setLooking(true)}
          onChange={setActor}
        />
        <Select
          size="xs"
          w={190}
          aria-label="Order"
          allowDeselect={false}
          data={Object.entries(orders).map(([value, {label}]) => ({value, label}))}
          value={order}
          onChange={value => setOrder(value as Order)}
        />
      </Group>
      <Rows library={library} rows={rows} isNew={isNew} onDescribe={setDescribing} />
      {describing && <DescribeDialog library={library} document={describing} onClose={() => setDescribing(null)} />}
    </section>
  );
}

interface RowsProps extends Pick<Props, 'library' | 'isNew'> {
  rows: DocumentSummary[];
  onDescribe: (document: DocumentSummary) => void;
}

/** The rows in sight; by itself, so that scrolling draws nothing but rows. */
const Rows = memo(({library, rows, isNew, onDescribe}: RowsProps) => {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    // a row stays with its document, and with it the menu that is open there
    getItemKey: useCallback((index: number) => rows[index]!.id, [rows]),
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: top,
  });
  return (
    <ul ref={list} className="plain-list document-list" style={{height: virtual.getTotalSize()}}>
      {virtual.getVirtualItems().map(({index, key, start}) => {
        const document = rows[index]!;
        return (
          <li
            key={key}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{transform: `translateY(${start - virtual.options.scrollMargin}px)`}}
          >
            <Row library={library} document={document} isNew={isNew(document.added)} onDescribe={onDescribe} />
          </li>
        );
      })}
    </ul>
  );
});

interface RowProps extends Pick<RowsProps, 'library' | 'onDescribe'> {
  document: DocumentSummary;
  isNew: boolean;
}

// plain elements: thousands of rows pass while somebody scrolls
const Row = memo(({library, document, isNew, onDescribe}: RowProps) => (
  <div className="document-row">
    <div className="document-name">
      <div className="document-title-line">
        <Link href={paths.document(library, document.id)} className="stretched" title={nameOf(document)}>
          {nameOf(document)}
        </Link>
        {isNew && <span className="new-mark">new</span>}
      </div>
      <div className="document-facts">
        {[document.outlet, document.published && dateWords(document.published), document.author]
          .filter(Boolean)
          .join(' · ') || document.file}
        {document.published === null && ' · no date'}
      </div>
    </div>
    <span className="document-words">{count(document.words, 'word')}</span>
    <RowMenu library={library} document={document} onDescribe={onDescribe} />
  </div>
));

/** What can be done with a document; the menu itself is made when it is first asked for. */
function RowMenu({library, document, onDescribe}: Omit<RowProps, 'isNew'>) {
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  // the button is another one from then on; the focus is on it before the menu takes it, so that it comes back
  useLayoutEffect(() => {
    if (!wanted) return;
    more.current?.focus({preventScroll: true});
    setOpened(true);
  }, [wanted]);
  const remove = async () => {
    try {
      const param = {library, document: document.id};
      const {step} = await unwrap(api.libraries[':library'].documents[':document'].$delete({param}));
      tellDone(library, step, `“${nameOf(document)}” removed, with what was read from it alone`);
    } catch (error) {
      tellProblem('The document could not be removed', error);
    }
  };
  const button = (
    <button
      ref={more}
      type="button"
      className="above row-more"
      aria-haspopup="menu"
      aria-label={`More about ${nameOf(document)}`}
      onClick={() => setWanted(true)}
    >
      <IconDots size={18} />
    </button>
  );
  if (!wanted) return button;
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onDescribe(document)}>
          Outlet, date, title …
        </Menu.Item>
        <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => readDocumentsAgain(library, [document.id])}>
          Read again
        </Menu.Item>
        <Menu.Item c="var(--bad)" leftSection={<IconTrash size={16} />} onClick={() => void remove()}>
          Remove with what was read from it
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
