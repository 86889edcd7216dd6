import {type ConflictEdit, editConflict, parseConflict} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {mergeDrafts} from '../src/index.ts';
import {record} from './made.ts';

const base = `suasion: 1
title: Water
decisionMakers:
  upstream:
    name: Upstream
    options:
      release: {does: Release water, because: [d1]}
      talk: Talk
  downstream:
    name: Downstream
    options:
      pay: Pay
ruledOut:
  - upstream.talk and not downstream.pay
preferences:
  upstream:
    prioritized:
      - {that: if downstream.pay then upstream.release, because: [d2]}
      - {that: not upstream.release, assumed: true}
      - downstream.pay
  downstream:
    prioritized:
      - upstream.release
      - not downstream.pay
outcomes:
  water: upstream.release
statusQuo: []
`;

function edit(text: string, ...edits: ConflictEdit[]): string {
  let at = text;
  for (const one of edits) {
    const parsed = parseConflict(at);
    if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
    const result = editConflict(parsed.document, one);
    if (!result.ok) throw new Error(`${one.edit}: ${result.issues[0]?.message}`);
    at = result.document.text;
  }
  return at;
}

function merged(edited: string, fresh: string) {
  const result = mergeDrafts({base, edited, fresh});
  if (!result.ok) throw new Error(`${result.which}: ${result.issues[0]?.message}`);
  const parsed = parseConflict(result.yaml);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  const texts = parsed.conflict.preferences.map(p => (p.kind === 'prioritized' ? p.statements.map(s => s.text) : []));
  return {...result, conflict: parsed.conflict, texts};
}

const upstream = {preferencesOf: 'upstream'};

describe('merging a new draft into an edited one', () => {
  test('evidence that is no longer in the record is taken out of the edit and reported', () => {
    const text = 'Downstream asks Upstream to release water.';
    const after = record(text, {down: 'Downstream', up: 'Upstream'}, [{by: 'down', of: 'up', act: 'release water'}]);
    const edited = edit(base, {edit: 'set-title', title: 'My water'});
    const fresh = edit(base, {edit: 'remove-statement', list: upstream, index: 0});
    const result = mergeDrafts({base, edited, fresh, records: {after}});
    if (!result.ok) throw new Error(result.issues[0]?.message);
    expect(result.conflicts).toContainEqual({path: 'because', mine: 'd2', theirs: '(not there)'});
    expect(result.yaml).toContain('because: [d1]');
    expect(result.yaml).not.toContain('d2');
  });

  test('new options, decision makers and statements come in; edits and comments stay', () => {
    const edited = edit(base, {edit: 'set-title', title: 'My water'}).replace(
      '  upstream:',
      '  # the dam\n  upstream:',
    );
    const fresh = edit(
      base,
      {edit: 'add-decision-maker', id: 'envoy', name: 'Envoy'},
      {edit: 'add-option', of: 'envoy', id: 'press', does: 'Press Upstream'},
      {edit: 'add-statement', list: upstream, that: 'if envoy.press then upstream.release', because: ['b1'], index: 1},
    );
    const {conflict, yaml, conflicts, texts} = merged(edited, fresh);
    expect(conflicts).toEqual([]);
    expect(conflict.title).toBe('My water');
    expect(yaml).toContain('# the dam');
    expect(conflict.decisionMakers.map(d => d.id)).toEqual(['upstream', 'downstream', 'envoy']);
    expect(texts[0]![1]).toBe('if envoy.press then upstream.release');
  });

  test('a statement the analyst took out stays out; one the new draft took out goes', () => {
    const edited = edit(base, {edit: 'remove-statement', list: upstream, index: 2});
    const fresh = edit(
      base,
      {edit: 'remove-statement', list: upstream, index: 1},
      {edit: 'set-date', asOf: '2024-01-01'},
    );
    const {texts, conflicts, conflict} = merged(edited, fresh);
    expect(texts[0]).toEqual(['if downstream.pay then upstream.release']);
    expect(conflict.asOf).toBe('2024-01-01');
    expect(conflicts).toEqual([]);
  });

  test('what both changed differently is shown and left as edited', () => {
    const edited = edit(
      base,
      {edit: 'set-title', title: 'Mine'},
      {edit: 'move-statement', list: upstream, from: 2, to: 0},
    );
    const fresh = edit(
      base,
      {edit: 'set-title', title: 'Theirs'},
      {edit: 'move-statement', list: upstream, from: 1, to: 0},
    );
    const {conflict, conflicts, texts} = merged(edited, fresh);
    expect(conflict.title).toBe('Mine');
    expect(texts[0]![0]).toBe('downstream.pay');
    expect(conflicts.map(c => c.path)).toEqual(['title', 'preferences.upstream.prioritized (order)']);
    expect(conflicts[0]).toEqual({path: 'title', mine: 'Mine', theirs: 'Theirs'});
  });

  test('a new line that speaks of an option the analyst renamed is shown, not guessed at', () => {
    const edited = edit(base, {edit: 'rename-option', option: 'upstream.talk', to: 'negotiate'});
    const fresh = edit(base, {edit: 'add-statement', list: {preferencesOf: 'downstream'}, that: 'upstream.talk'});
    const {conflicts, conflict} = merged(edited, fresh);
    expect(conflicts).toEqual([
      {path: 'preferences.downstream.prioritized', mine: '(not there)', theirs: 'upstream.talk'},
    ]);
    expect(conflict.decisionMakers[0]!.options.map(o => o.id)).toEqual(['release', 'negotiate']);
  });

  test('an option gone from the new draft goes, unless a line of the analyst speaks of it', () => {
    const gone: ConflictEdit[] = [
      {edit: 'remove-statement', list: 'ruledOut', index: 0},
      {edit: 'remove-option', option: 'upstream.talk'},
    ];
    const untouched = merged(edit(base, {edit: 'set-title', title: 'Mine'}), edit(base, ...gone));
    expect(untouched.conflict.decisionMakers[0]!.options.map(o => o.id)).toEqual(['release']);
    const used = edit(base, {edit: 'add-statement', list: {preferencesOf: 'downstream'}, that: 'upstream.talk'});
    const kept = merged(used, edit(base, ...gone));
    expect(kept.conflict.decisionMakers[0]!.options.map(o => o.id)).toEqual(['release', 'talk']);
    expect(kept.conflicts.map(c => c.path)).toEqual(['decisionMakers.upstream.options.talk']);
  });

  test('what is taken today is merged option by option', () => {
    const edited = edit(base, {edit: 'set-status-quo', taken: ['upstream.talk']});
    const fresh = edit(base, {edit: 'set-status-quo', taken: ['downstream.pay']});
    expect(merged(edited, fresh).conflict.statusQuo).toMatchObject({taken: [1, 2]});
  });

  test('a broken file is refused by name', () => {
    expect(mergeDrafts({base, edited: 'decisionMakers: [', fresh: base})).toMatchObject({ok: false, which: 'edited'});
  });
});

// edits drawn by seed: any of them that the file admits
function drawn(seed: number): string {
  let state = seed * 2654435761 + 1;
  const next = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const all: (() => ConflictEdit)[] = [
    () => ({edit: 'set-title', title: `Title ${next(3)}`}),
    () => ({edit: 'add-option', of: 'downstream', id: `new-${next(3)}`, does: 'Do something new'}),
    () => ({edit: 'add-statement', list: upstream, that: `not downstream.pay and upstream.talk`, index: next(3)}),
    () => ({edit: 'remove-statement', list: upstream, index: next(3)}),
    () => ({edit: 'move-statement', list: upstream, from: next(3), to: next(3)}),
    () => ({edit: 'set-assumed', list: upstream, index: next(3), assumed: next(2) === 1}),
    () => ({edit: 'rename-option', option: 'upstream.talk', to: `talk-${next(2)}`}),
    () => ({edit: 'set-outcome', id: `out-${next(2)}`, that: 'downstream.pay'}),
    () => ({edit: 'set-status-quo', taken: next(2) ? ['downstream.pay'] : []}),
    () => ({edit: 'add-decision-maker', id: `third-${next(2)}`, name: 'Third'}),
  ];
  let text = base;
  for (let k = 1 + next(4); k > 0; k--) {
    const parsed = parseConflict(text);
    if (!parsed.ok) throw new Error('the drawn file is broken');
    const result = editConflict(parsed.document, all[next(all.length)]!());
    if (result.ok) text = result.document.text;
  }
  return text;
}

test('with nothing new the edit comes back as it is, with nothing edited the new draft does, and no edit is ever lost', () => {
  const lines = (text: string) => {
    const parsed = parseConflict(text);
    if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
    return parsed.conflict.preferences.flatMap((p, k) =>
      p.kind === 'prioritized' ? p.statements.map(s => `${k} ${s.text}`) : [],
    );
  };
  const were = new Set(lines(base));
  for (let seed = 0; seed < 40; seed++) {
    const [edited, fresh] = [drawn(seed), drawn(seed + 1000)];
    expect(merged(edited, base).yaml).toBe(edited);
    expect(merged(base, fresh).yaml).toBe(fresh);
    expect(merged(edited, edited).yaml).toBe(edited);
    const both = new Set(lines(merged(edited, fresh).yaml));
    for (const mine of lines(edited)) if (!were.has(mine)) expect(both).toContain(mine);
  }
});
