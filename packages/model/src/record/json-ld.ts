import type {EvidenceRecord, SourceDocument} from '../record.ts';
import {firstNot} from '../search.ts';
import {isSpan, recordKinds, spansOf} from './kinds.ts';

/** Characters of context before and after a quotation. */
const context = 32;

/**
 * A record as W3C Web Annotation JSON-LD: one annotation for each item that rests on text, its targets the spans with a
 * TextQuoteSelector (exact, prefix, suffix) and a TextPositionSelector. Positions count Unicode code points, as that
 * standard asks, where the record counts UTF-16 units. The item itself is the body; items without spans and the
 * documents (without their texts) stand beside the annotations.
 */
export function recordToJsonLd(record: EvidenceRecord): string {
  const documents = new Map(record.documents.map(d => [d.id, {document: d, position: codePoints(d.text)}]));
  const annotations: object[] = [];
  const others: object[] = [];
  for (const kind of recordKinds) {
    for (const item of record[kind]) {
      const targets: object[] = [];
      for (const {field, spans} of spansOf(item)) {
        for (const span of spans) {
          const source = documents.get(span.doc);
          if (!source) throw new RangeError(`the record has no document ${span.doc}`);
          const {text} = source.document;
          targets.push({
            type: 'SpecificResource',
            source: sourceOf(source.document),
            'suasion:field': field.join('.'),
            selector: [
              {
                type: 'TextQuoteSelector',
                exact: text.slice(span.start, span.end),
                prefix: text.slice(whole(text, span.start - context), span.start),
                suffix: text.slice(span.end, whole(text, span.end + context)),
              },
              {type: 'TextPositionSelector', start: source.position(span.start), end: source.position(span.end)},
            ],
          });
        }
      }
      const value = {...withoutSpans(item), kind};
      if (targets.length === 0) others.push(value);
      else {
        const body = {type: 'Dataset', format: 'application/json', 'suasion:item': value};
        annotations.push({
          id: `urn:suasion:${kind}:${encodeURIComponent(item.id)}`,
          type: 'Annotation',
          motivation: kind === 'actors' ? 'identifying' : 'describing',
          body,
          target: targets,
        });
      }
    }
  }
  const page = {
    '@context': [
      'http://www.w3.org/ns/anno.jsonld',
      {
        suasion: 'urn:suasion:',
        'suasion:item': {'@type': '@json'},
        'suasion:documents': {'@type': '@json'},
        'suasion:others': {'@type': '@json'},
      },
    ],
    type: 'AnnotationPage',
    items: annotations,
    'suasion:documents': record.documents.map(({text, parts, ...rest}) => ({
      source: sourceOf({text, parts, ...rest}),
      ...rest,
    })),
    'suasion:others': others,
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}

function sourceOf(document: SourceDocument): string {
  return document.url ?? `urn:sha256:${document.sha256}`;
}

function withoutSpans(item: object): object {
  return Object.fromEntries(
    Object.entries(item).filter(([, v]) => !isSpan(v) && !(Array.isArray(v) && v.length > 0 && v.every(isSpan))),
  );
}

/** An offset moved, at most by one, so as not to cut a surrogate pair. */
function whole(text: string, offset: number): number {
  const at = Math.min(Math.max(offset, 0), text.length);
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

/** UTF-16 offset → number of code points before it. */
function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const m of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(m.index);
  return offset => offset - firstNot(pairs.length, k => pairs[k]! + 1 < offset);
}
