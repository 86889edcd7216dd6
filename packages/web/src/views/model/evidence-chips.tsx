import {Anchor, Badge, Group, Popover, Skeleton, Text, UnstyledButton} from '@mantine/core';
import {type EvidenceRecord, type RecordItem, type RecordKind, recordKinds, type Span, spansOf} from '@suasion/model';
import {IconFileText, IconQuote} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useMemo, useState} from 'react';
import {Link} from 'wouter';
import {api, unwrap} from '../../core/api.ts';
import {paths} from '../../core/paths.ts';
import {keys, loadDocument} from '../../core/queries.ts';
import {actorsOf} from '../../core/record/actors-of.ts';
import {kindName} from '../../core/record/kinds.ts';
import {listed} from '../../core/words.ts';
import {Term} from '../../parts/term.tsx';

interface Found {
  kind: RecordKind;
  item: RecordItem;
}

/** The record of a library without its texts, indexed by the ids evidence is cited by. */
export function useEvidence(library: string) {
  const {data} = useQuery({
    queryKey: keys.recordItems(library),
    queryFn: () =>
      unwrap(api.libraries[':library'].record.$get({param: {library}, query: {}})) as Promise<EvidenceRecord>,
  });
  return useMemo(() => {
    const found = new Map<string, Found>();
    for (const kind of recordKinds) for (const item of data?.[kind] ?? []) found.set(item.id, {kind, item});
    const actor = (id: string | null | undefined) => data?.actors?.find(a => a.id === id)?.name ?? null;
    return {found, actor, known: data !== undefined};
  }, [data]);
}

type Evidence = ReturnType<typeof useEvidence>;

/** What a line rests on: a chip for each piece of evidence, or the word that it is assumed. */
export function EvidenceChips({
  library,
  because,
  assumed,
  evidence,
}: {
  library: string;
  because: readonly string[];
  assumed: boolean;
  evidence: Evidence;
}) {
  if (because.length === 0 && !assumed) return null;
  return (
    <Group gap={6} mt={4}>
      {assumed && (
        <Text size="xs" fs="italic" c="dimmed" span>
          <Term id="assumed">assumed</Term>
        </Text>
      )}
      {because.map(id => (
        <Chip key={id} library={library} id={id} evidence={evidence} />
      ))}
    </Group>
  );
}

function Chip({library, id, evidence}: {library: string; id: string; evidence: Evidence}) {
  const [open, setOpen] = useState(false);
  const found = evidence.found.get(id);
  const label = found ? labelOf(found, evidence) : evidence.known ? 'Missing evidence' : 'Evidence';
  return (
    <Popover opened={open} onChange={setOpen} width={340} withArrow shadow="md" withinPortal trapFocus={false}>
      <Popover.Target>
        <UnstyledButton
          onClick={() => setOpen(o => !o)}
          aria-expanded={open}
          aria-label={`${label}: show the sentence`}
        >
          <Badge
            variant="default"
            className="badge-words"
            size="sm"
            leftSection={<IconQuote size={12} stroke={1.75} aria-hidden />}
          >
            {label}
          </Badge>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        {!found ? (
          <Text size="sm">
            {evidence.known ? `The record of this library has nothing called “${id}”.` : 'The record is being loaded.'}
          </Text>
        ) : (
          <Excerpt library={library} at={`${found.kind}.${id}`} item={found.item} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

// “Offer, Syria”; “Relation, Russia and Syria”: what it is and who it is of
function labelOf({kind, item}: Found, {actor}: Evidence): string {
  const people = [...new Set(actorsOf(item).flatMap(id => actor(id) ?? []))];
  const what = kindName(kind, item as {kind?: string});
  return people.length > 0 ? `${what}, ${listed(people.slice(0, 2))}` : what;
}

function Excerpt({library, at, item}: {library: string; at: string; item: RecordItem}) {
  // content before cue and source: what was said is what the line rests on
  const fields = spansOf(item);
  const field = fields.find(f => f.field[0] === 'content') ?? fields.find(f => f.field[0] === 'act') ?? fields[0];
  const span = field?.spans[0];
  const {data} = useQuery({
    queryKey: keys.document(library, span?.doc ?? ''),
    queryFn: () => loadDocument(library, span!.doc),
    enabled: span !== undefined,
  });
  if (!span) return <Text size="sm">It cites no sentence.</Text>;
  if (!data) return <Skeleton h={60} />;
  const {before, inside, after} = around(data.document.text, span);
  return (
    <>
      <Text size="sm" className="excerpt">
        {before}
        <mark>{inside}</mark>
        {after}
      </Text>
      <Group gap={6} mt="xs" wrap="nowrap">
        <IconFileText size={14} stroke={1.5} aria-hidden />
        <Anchor component={Link} href={paths.document(library, span.doc, at)} size="xs" truncate>
          {data.document.title ?? data.document.file ?? 'The document'}
        </Anchor>
      </Group>
    </>
  );
}

const reach = 120;

function around(text: string, {start, end}: Span): {before: string; inside: string; after: string} {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const cut = (piece: string) => piece.replace(/\s+/g, ' ');
  return {
    before: (from > 0 ? '… ' : '') + cut(text.slice(from, start)).replace(from > 0 ? /^\S*\s/ : /^\s/, ''),
    inside: cut(text.slice(start, end)),
    after: cut(text.slice(end, to)).replace(to < text.length ? /\s\S*$/ : /\s$/, '') + (to < text.length ? ' …' : ''),
  };
}
