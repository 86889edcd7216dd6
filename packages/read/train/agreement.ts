import type {Actor, EvidenceRecord, Span} from '@suasion/model';
import {loadPassages, type Passage, type Range, type Who} from '../../../texts/load.ts';
import {agreement, emptyScores, f1, kinds, type Scores, scorePassage} from './passage-scores.ts';

// How far two who marked the same passages without each other agree, by the rules the reader is scored by:
//   npx tsx packages/read/train/agreement.ts
// The second marks (texts/second) are taken for a record, the first for what is right. Where the second accept one of two, what agrees counts.

/** Scores of the marks of `second` against those of `first`. */
export function agreementOf(second: readonly Passage[], first: ReadonlyMap<string, Passage>): Scores {
  const scores = emptyScores();
  for (const p of second) {
    const right = first.get(p.id);
    if (right) scorePassage(right, recordOf(p, right), scores);
  }
  return scores;
}

const spans = (ranges: readonly Range[]): Span[] => ranges.map(r => ({doc: 'd', ...r}));

/** The marks of a passage in the shape of a record, as far as scores look at it. */
function recordOf(p: Passage, right: Passage): EvidenceRecord {
  const actors = new Map<string, Actor>();
  const mentions = (name: string): Span[] =>
    p.actors.get(name)!.flatMap(words => {
      const out: Span[] = [];
      for (let at = p.text.indexOf(words); at >= 0; at = p.text.indexOf(words, at + 1))
        out.push({doc: 'd', start: at, end: at + words.length});
      return out;
    });
  const put = (id: string, name: string, speaksFor: string | null, of: Span[]) =>
    actors.set(id, {id, name, kind: 'organisation', country: null, role: null, speaksFor, mentions: of});
  for (const name of p.actors.keys()) put(name, name, null, mentions(name));
  const {overlap} = agreement(right, {actors: []});
  const idOf = (who: Who | null, nobody = false): string | null => {
    const names = (who ?? []).filter(name => name !== '-');
    if (!names.length || (nobody && who!.includes('-'))) return null;
    const id = names.join('|');
    if (!actors.has(id)) put(id, names[0]!, names[1]!, names.flatMap(mentions));
    return id;
  };
  const demands = p.demands.map(d => {
    const nobody = (side: 'by' | 'of') =>
      right.demands.some(e => e.kind === d.kind && e[side].includes('-') && overlap(e.act, d.act) >= 0.5);
    return {
      ...d,
      by: idOf(d.by, nobody('by')),
      of: idOf(d.of, nobody('of')),
      act: spans(d.act),
      given: spans(d.given),
      deadline: spans(d.deadline),
    };
  });
  const marks = {
    demands,
    abilities: p.abilities.map(a => ({...a, who: idOf(a.who), what: spans(a.what), with: a.with.map(w => idOf(w))})),
    requires: p.requires.map(r => ({...r, first: spans(r.first), then: spans(r.then)})),
    relations: p.relations.map(r => ({...r, from: idOf(r.from), to: idOf(r.to), span: spans(r.span)})),
    claims: p.claims.map(c => ({
      proposition: spans(c.proposition),
      trail: c.trail.map(t => ({...t, who: idOf(t.who)})),
    })),
    meetings: p.meetings.map(m => ({...m, who: m.who.map(w => idOf(w)), span: spans(m.span)})),
    deadlines: p.deadlines.map(d => ({...d, when: d.when?.split('|')[0] ?? null, what: spans(d.what)})),
  };
  return {...marks, actors: [...actors.values()]} as unknown as EvidenceRecord;
}

if (process.argv[1]?.endsWith('agreement.ts')) {
  const first = new Map(loadPassages('test').map(p => [p.id, p]));
  const second = loadPassages('second');
  const scores = agreementOf(second, first);
  console.log(`${second.length} passages    second  first  both   F1`);
  for (const kind of kinds) {
    const {found, marked, right} = scores[kind];
    const share = (100 * f1(scores[kind]).f1).toFixed(1);
    console.log(
      `${kind.padEnd(15)} ${String(found).padStart(6)} ${String(marked).padStart(6)} ${String(right).padStart(5)} ${share.padStart(6)}`,
    );
  }
}
