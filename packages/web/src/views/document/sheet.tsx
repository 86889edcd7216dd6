import type {Span} from '@suasion/model';
import {type MouseEvent, memo, type ReactNode, type Ref, useMemo} from 'react';
import type {OpenDocument, ReviewedItem} from '../../core/queries.ts';
import {type Block, blocks, type Mark, type Segment, segments} from '../../core/record/marks.ts';

interface Props {
  document: OpenDocument['document'];
  marks: readonly Mark[];
  items: readonly ReviewedItem[];
  chosen: string | null;
  /** a passage to show */
  sought: {start: number; end: number} | null;
  onChoose?: (key: string | null) => void;
  ref?: Ref<HTMLDivElement>;
  /** what floats over the text */
  children?: ReactNode;
}

/** The text itself: as it was read, character for character, set to be read. */
export function Sheet({document, marks, items, chosen, sought, onChoose, ref, children}: Props) {
  const list = useMemo(() => blocks(document.text, document.parts), [document]);
  const perBlock = useMemo(() => list.map(b => marks.filter(m => m.start < b.end && m.end > b.start)), [list, marks]);
  const also = useMemo(() => otherSpans(items, chosen, document.id), [items, chosen, document.id]);
  const click = (event: MouseEvent) => {
    if (!onChoose || !window.getSelection()?.isCollapsed) return;
    const keys = (event.target as HTMLElement).closest<HTMLElement>('[data-marks]')?.dataset.marks?.split(' ');
    if (!keys) return onChoose(null);
    // the narrowest first; clicking again goes on to what lies around it
    const at = chosen === null ? -1 : keys.indexOf(chosen);
    onChoose(keys[(at + 1) % keys.length]!);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every mark is reached by J and K, and listed in the panel beside
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div ref={ref} className="sheet book" onClick={click}>
      {list.map((block, n) => (
        <Paragraph
          key={block.start}
          block={block}
          text={document.text}
          marks={perBlock[n]!}
          chosen={chosen !== null && perBlock[n]!.some(m => m.key === chosen) ? chosen : null}
          also={also.filter(s => s.start < block.end && s.end > block.start)}
          sought={sought && sought.start < block.end && sought.end > block.start ? sought : null}
        />
      ))}
      {children}
    </div>
  );
}

// spans of the chosen item beside those it marks: cue, source, condition, deadline
function otherSpans(items: readonly ReviewedItem[], chosen: string | null, document: string): Span[] {
  const item = items.find(i => `${i.kind}.${i.id}` === chosen);
  if (!item || item.kind === 'actors') return [];
  const out: Span[] = [];
  const walk = (x: unknown): void => {
    if (Array.isArray(x)) x.forEach(walk);
    else if (typeof x !== 'object' || x === null) return;
    else if ('doc' in x && 'start' in x) {
      if ((x as Span).doc === document) out.push(x as Span);
    } else Object.values(x).forEach(walk);
  };
  walk(item.item);
  return out;
}

interface ParagraphProps {
  block: Block;
  text: string;
  marks: readonly Mark[];
  chosen: string | null;
  also: readonly Span[];
  sought: {start: number; end: number} | null;
}

const same = (a: ParagraphProps, b: ParagraphProps) =>
  a.block === b.block &&
  a.text === b.text &&
  a.chosen === b.chosen &&
  a.sought?.start === b.sought?.start &&
  a.also.length === b.also.length &&
  a.also.every((s, n) => s === b.also[n]) &&
  a.marks.length === b.marks.length &&
  a.marks.every((m, n) => m === b.marks[n]);

const Paragraph = memo(({block, text, marks, chosen, also, sought}: ParagraphProps) => {
  const extra: Mark[] = [
    ...also.map(s => ({...s, key: ' also', kind: 'statements' as const, decision: null})),
    ...(sought ? [{...sought, key: ' sought', kind: 'statements' as const, decision: null}] : []),
  ];
  const Tag = block.kind === 'headline' || block.kind === 'subhead' ? 'h2' : 'p';
  return (
    <Tag className={`block block-${block.kind}`} data-from={block.start} dir="auto">
      {segments([...marks, ...extra], block.start, block.end).map(segment => (
        <Run key={segment.start} segment={segment} text={text} chosen={chosen} />
      ))}
    </Tag>
  );
}, same);

const tracks = ['actors', 'demands', 'events', 'abilities', 'relations', 'requires', 'meetings', 'deadlines', 'claims'];

function Run({segment, text, chosen}: {segment: Segment; text: string; chosen: string | null}) {
  const words = text.slice(segment.start, segment.end);
  if (segment.marks.length === 0) return words;
  const real = segment.marks.filter(m => !m.key.startsWith(' '));
  const kinds = new Set(real.map(m => m.kind));
  // each kind of mark has a line of its own below the words, one under the other where marks overlap
  const lines = tracks.filter(k => kinds.has(k as Mark['kind']));
  const isChosen = chosen !== null && real.some(m => m.key === chosen);
  const names = [
    'run',
    kinds.has('statements') && 'run-statements',
    isChosen && 'chosen',
    !isChosen && segment.marks.some(m => m.key === ' also') && 'also',
    segment.marks.some(m => m.key === ' sought') && 'sought',
    real.length > 0 && real.every(m => m.decision !== null) && 'decided',
  ];
  const byLength = real.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return (
    <span
      className={names.filter(Boolean).join(' ')}
      data-marks={byLength.length ? byLength.map(m => m.key).join(' ') : undefined}
      style={
        lines.length > 0
          ? {
              backgroundImage: lines.map(k => `var(--line-${k})`).join(', '),
              backgroundSize: lines.map(k => `var(--size-${k})`).join(', '),
              backgroundPosition: lines.map((_, n) => `0 calc(100% - ${n * 4}px)`).join(', '),
              paddingBottom: `${lines.length * 4 - 1}px`,
            }
          : undefined
      }
    >
      {words}
    </span>
  );
}
