import {
  type Conflict,
  type ConflictEdit,
  type EvidenceRecord,
  editConflict,
  parseConflict,
  recordSchema,
} from '@suasion/model';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {draft, mergeDrafts} from '../src/index.ts';

const parties = ['Mill', 'Town', 'Court', 'Farm'];
const acts = [
  'close the sluice',
  'repair the road',
  'sign the lease',
  'publish the ledger',
  'drain the pond',
  'guard the bridge',
];

interface Line {
  by: number;
  of: number;
  act: number;
  kind: 'demand' | 'refusal' | 'promise' | 'threat';
}
const line: fc.Arbitrary<Line> = fc.record({
  by: fc.nat(parties.length - 1),
  of: fc.nat(parties.length - 1),
  act: fc.nat(acts.length - 1),
  kind: fc.constantFrom('demand', 'refusal', 'promise', 'threat'),
});

/** A record of reports, one line each a sentence; ids run through all of them, as a reader numbers them. */
function recordOf(reports: readonly (readonly Line[])[]): EvidenceRecord {
  const documents: unknown[] = [];
  const mentions = parties.map(() => [] as {doc: string; start: number; end: number}[]);
  const demands: unknown[] = [];
  for (const lines of reports) {
    const text = lines.map(l => `${parties[l.by]} tells ${parties[l.of]} about it: ${acts[l.act]}.`).join('\n');
    const doc = `doc-${text.length}-${[...text].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 99991, 7)}`;
    if (documents.some(d => (d as {id: string}).id === doc)) continue;
    documents.push({id: doc, sha256: doc.padEnd(64, '0'), mediaType: 'text/plain', text, published: '2024-05-01'});
    let at = 0;
    for (const l of lines) {
      const sentence = `${parties[l.by]} tells ${parties[l.of]} about it: ${acts[l.act]}.`;
      const end = at + sentence.length - 1;
      mentions[l.by]!.push({doc, start: at, end: at + parties[l.by]!.length});
      const second = at + sentence.indexOf(' tells ') + 7;
      mentions[l.of]!.push({doc, start: second, end: second + parties[l.of]!.length});
      if (l.by !== l.of)
        demands.push({
          id: `d${demands.length + 1}`,
          kind: l.kind,
          by: parties[l.by]!.toLowerCase(),
          of: parties[l.of]!.toLowerCase(),
          act: [{doc, start: end - acts[l.act]!.length, end}],
          wants: 'do',
          given: [],
          deadline: [],
          statement: null,
        });
      at += sentence.length + 1;
    }
  }
  const actors = parties.map((name, k) => ({
    id: name.toLowerCase(),
    name,
    kind: 'organisation',
    mentions: mentions[k],
  }));
  return recordSchema.parse({documents, actors, demands});
}

const drafted = (record: EvidenceRecord) => {
  const made = draft(record, {title: 'The river'});
  return made.ok ? made.yaml : null;
};
const conflictIn = (yaml: string): Conflict => {
  const parsed = parseConflict(yaml);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return parsed.conflict;
};

/** An edit an analyst could make to the file as it stands, chosen by numbers. */
function editOf(conflict: Conflict, kind: number, a: number, b: number): ConflictEdit | null {
  const pick = <T>(list: readonly T[], n: number) => (list.length ? list[n % list.length]! : null);
  const maker = pick(conflict.decisionMakers, a);
  if (!maker) return null;
  const option = pick(maker.options, b);
  const list = {preferencesOf: maker.id};
  const preference = conflict.preferences[conflict.decisionMakers.indexOf(maker)];
  const statements = preference?.kind === 'prioritized' ? preference.statements : [];
  const index = statements.length ? b % statements.length : -1;
  switch (kind) {
    case 0:
      return {edit: 'set-title', title: `Retitled ${a}`};
    case 1:
      return {edit: 'add-option', of: maker.id, id: `own-${a}-${b}`, does: `Do what the analyst adds ${a}`};
    case 2:
      return option && {edit: 'rename-option', option: `${maker.id}.${option.id}`, does: `Reworded ${a} ${b}`};
    case 3:
      return (
        option && {
          edit: 'add-statement',
          list,
          that: `${maker.id}.${option.id} or not ${maker.id}.${option.id}`,
          assumed: true,
          index: 0,
        }
      );
    case 4:
      return index < 0 ? null : {edit: 'set-assumed', list, index, assumed: !statements[index]!.assumed};
    case 5:
      return index < 0 ? null : {edit: 'remove-statement', list, index};
    case 6:
      return statements.length < 2
        ? null
        : {edit: 'move-statement', list, from: index, to: (index + 1) % statements.length};
    case 7:
      return {edit: 'rename-decision-maker', id: maker.id, name: `The ${maker.name}`};
    default:
      return option && {edit: 'set-status-quo', taken: [`${maker.id}.${option.id}`]};
  }
}

const anyEdits = fc.array(fc.tuple(fc.nat(8), fc.nat(20), fc.nat(20)), {maxLength: 6});

function edited(base: string, numbers: readonly (readonly [number, number, number])[]) {
  let text = base;
  const made: ConflictEdit[] = [];
  for (const [kind, a, b] of numbers) {
    const parsed = parseConflict(text);
    if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
    const edit = editOf(parsed.conflict, kind, a, b);
    const result = edit && editConflict(parsed.document, edit);
    if (!edit || !result?.ok) continue;
    text = result.document.text;
    made.push(edit);
  }
  return {text, made};
}

const statementsOf = (c: Conflict, id: string) => {
  const preference = c.preferences[c.decisionMakers.findIndex(d => d.id === id)];
  return preference?.kind === 'prioritized' ? preference.statements : [];
};

test('whatever the analyst changed stays in the merged file, or stands in the list of disagreements', () => {
  fc.assert(
    fc.property(
      fc.array(line, {minLength: 3, maxLength: 7}),
      fc.array(line, {minLength: 1, maxLength: 5}),
      anyEdits,
      fc.boolean(),
      (first, second, numbers, earlier) => {
        const before = recordOf([first]);
        // a report that sorts before the first numbers everything anew
        const after = recordOf(earlier ? [second, first] : [first, second]);
        const [base, fresh] = [drafted(before), drafted(after)];
        if (!base || !fresh) return;
        const {text} = edited(base, numbers);
        const result = mergeDrafts({base, edited: text, fresh, records: {before, after}});
        if (!result.ok) throw new Error(result.issues[0]?.message);
        const [was, mine, now] = [base, text, result.yaml].map(conflictIn) as [Conflict, Conflict, Conflict];
        const told = result.conflicts.map(c => c.path).join('\n');
        if (mine.title !== was.title) expect(now.title).toBe(mine.title);
        for (const d of mine.decisionMakers) {
          const old = was.decisionMakers.find(o => o.id === d.id);
          const is = now.decisionMakers.find(o => o.id === d.id);
          if (!old || d.name !== old.name)
            expect(is?.name ?? told).toBe(is ? d.name : expect.stringContaining(`decisionMakers.${d.id}`));
          for (const o of d.options) {
            if (old?.options.some(x => x.id === o.id && x.name === o.name)) continue;
            expect(is?.options.find(x => x.id === o.id)?.name).toBe(o.name);
          }
          for (const s of statementsOf(mine, d.id)) {
            if (statementsOf(was, d.id).some(x => x.text === s.text && x.assumed === s.assumed)) continue;
            const kept = statementsOf(now, d.id).find(x => x.text === s.text);
            expect(kept?.assumed).toBe(s.assumed);
          }
          // what the analyst took out comes back only where the new draft says it otherwise, and that is told
          for (const s of statementsOf(was, d.id)) {
            if (statementsOf(mine, d.id).some(x => x.text === s.text)) continue;
            expect(statementsOf(now, d.id).some(x => x.text === s.text)).toBe(false);
          }
        }
      },
    ),
    {numRuns: 25, seed: 20240501},
  );
});

test('evidence is followed to where it stands when reading more numbers it anew', () => {
  fc.assert(
    fc.property(
      fc.array(line, {minLength: 3, maxLength: 7}),
      fc.array(line, {minLength: 1, maxLength: 5}),
      (first, second) => {
        const [before, after] = [recordOf([first]), recordOf([second, first])];
        const [base, fresh] = [drafted(before), drafted(after)];
        if (!base || !fresh) return;
        const kept = edited(base, [[3, 0, 0]]).text;
        const result = mergeDrafts({base, edited: kept, fresh, records: {before, after}});
        if (!result.ok) throw new Error(result.issues[0]?.message);
        const words = (record: EvidenceRecord, id: string) => {
          const [span] = record.demands.find(d => d.id === id)?.act ?? [];
          return span && record.documents.find(d => d.id === span.doc)?.text.slice(span.start, span.end);
        };
        const said = (yaml: string, record: EvidenceRecord) =>
          new Map(
            conflictIn(yaml).decisionMakers.flatMap(d =>
              d.options.map(o => [`${d.id}.${o.id}`, o.because.map(id => words(record, id))] as const),
            ),
          );
        const now = said(result.yaml, after);
        for (const [option, quoted] of said(base, before)) {
          for (const quote of quoted) if (now.has(option)) expect(now.get(option)).toContain(quote);
        }
      },
    ),
    {numRuns: 20, seed: 7},
  );
});
