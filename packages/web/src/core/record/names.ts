import type {Span} from '@suasion/model';
import {isolated} from '../words.ts';

/** What an item's ids and spans stand for. */
export interface Names {
  actor: (id: string) => string;
  text: (spans: readonly Span[]) => string;
  /** whether the words stand in quotation marks where they come from: somebody's own, not the reporter's */
  spoken: (spans: readonly Span[]) => boolean;
}

/** Names over the texts of documents. */
export function namesIn(texts: ReadonlyMap<string, string>, actor: (id: string) => string): Names {
  return {
    actor: id => isolated(actor(id)),
    text: spans => spans.map(({doc, start, end}) => isolated(texts.get(doc)?.slice(start, end) ?? '')).join(' … '),
    spoken: spans => spans.length > 0 && spans.every(({doc, start}) => isSpoken(texts.get(doc) ?? '', start)),
  };
}

/** Whether a place of a text lies within quotation marks that its paragraph opened before it. */
export function isSpoken(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 5000);
  let open = false;
  for (const [mark] of text.slice(from, at).matchAll(/["“”„«»]/g)) open = mark === '"' ? !open : '“„«'.includes(mark);
  return open;
}
