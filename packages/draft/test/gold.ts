import {createHash} from 'node:crypto';
import {type EvidenceRecord, recordSchema} from '@suasion/model';
import type {Passage, Range, Who} from '../../../texts/load.ts';

const doc = 'text';

/** The record a perfect reader would make of a hand-marked passage: what the draft is given when it is judged alone. */
export function goldRecord(passage: Passage): EvidenceRecord {
  const ids = new Map<string, string>();
  const spans = (ranges: Range[]) => ranges.map(r => ({doc, ...r}));
  const actors = [...passage.actors].map(([name, aliases], k) => {
    // an alias two actors share is first of all the name of whoever bears it
    for (const alias of aliases)
      if (!passage.actors.has(alias) || alias === name) ids.set(alias, ids.get(alias) ?? `a${k}`);
    return {id: `a${k}`, name, kind: 'organisation' as const, mentions: mentions(passage.text, aliases)};
  });
  // where nobody and somebody are both right, somebody
  const id = (who: Who | null) => ids.get(who?.find(w => w !== '-') ?? '') ?? null;
  const numbered = <T>(letter: string, list: T[]) => list.map((item, k) => ({id: `${letter}${k + 1}`, ...item}));
  return recordSchema.parse({
    documents: [
      {
        id: doc,
        file: `${passage.id}.txt`,
        title: passage.title,
        outlet: passage.outlet,
        published: passage.published,
        sha256: createHash('sha256').update(passage.text).digest('hex'),
        mediaType: 'text/plain',
        text: passage.text,
      },
    ],
    actors,
    demands: numbered(
      'd',
      passage.demands.map(({kind, by, of, act, wants, given, deadline}) => ({
        kind,
        by: id(by),
        of: id(of),
        act: spans(act),
        wants,
        given: spans(given),
        deadline: spans(deadline),
      })),
    ),
    abilities: numbered(
      'b',
      passage.abilities.flatMap(({who, can, what, with: others}) => {
        const actor = id(who);
        return actor === null ? [] : [{who: actor, can, what: spans(what), with: others.flatMap(o => id(o) ?? [])}];
      }),
    ),
    requires: numbered(
      'q',
      passage.requires.map(({first, then, by}) => ({first: spans(first), then: spans(then), by: id(by)})),
    ),
    relations: numbered(
      'r',
      passage.relations.flatMap(({from, to, kind, alleged, span}) => {
        const [a, b] = [id(from), id(to)];
        return a && b ? [{from: a, to: b, kind, standing: alleged ? 'alleged' : 'asserted', span: spans(span)}] : [];
      }),
    ),
    meetings: numbered(
      'm',
      passage.meetings.map(({who, mediator, when, where, round, status, span}) => ({
        who: who.flatMap(w => id(w) ?? []),
        mediator: id(mediator),
        when,
        where,
        round,
        status,
        span: spans(span),
      })),
    ),
  });
}

function mentions(text: string, names: string[]) {
  const found = new Map<number, number>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const inside = [...found].some(([s, e]) => at < e && at + name.length > s);
      if (
        !inside &&
        !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') &&
        !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' ')
      ) {
        found.set(at, at + name.length);
      }
    }
  }
  return [...found].sort((a, b) => a[0] - b[0]).map(([start, end]) => ({doc, start, end}));
}
