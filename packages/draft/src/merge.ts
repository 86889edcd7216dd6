import {
  type Conflict,
  type ConflictDocument,
  type ConflictEdit,
  carriedIds,
  type EvidenceRecord,
  editConflict,
  type Issue,
  parseConflict,
  recordKinds,
  renumberEvidence,
  type Statement,
  type StatementList,
} from '@suasion/model';

/** A place where the new draft and the analyst's edit disagree; the analyst's stands in the merged file. */
export interface MergeConflict {
  path: string;
  mine: string;
  theirs: string;
}

export type MergeResult =
  | {ok: true; yaml: string; conflicts: MergeConflict[]}
  | {ok: false; which: 'base' | 'edited' | 'fresh'; issues: Issue[]};

const none = '(not there)';

/**
 * Brings what is new in a fresh draft into the analyst's edit of an earlier one. Decision makers, options, outcomes and
 * statements are told apart by id and wording, never by place. Comments, layout and every edit are kept; what both
 * changed differently is left as edited and reported. All three are the text of conflict files. Where the records they cite
 * are given, items are followed by the words they stand at, since reading more documents may number them anew; evidence that
 * no longer stands anywhere is taken out and reported.
 */
export function mergeDrafts({base: was, edited: mine, fresh, records}: MergeInput): MergeResult {
  const ids: Map<string, string | null> = records?.before ? carriedIds(records.before, records.after) : new Map();
  // what is cited and stands in neither record has gone
  if (records) {
    const here = new Set(recordKinds.flatMap(kind => records.after[kind].map(({id}) => id)));
    for (const id of [...cited(was), ...cited(mine)]) if (!ids.has(id) && !here.has(id)) ids.set(id, null);
  }
  const [base, edited] = [renumbered(was, ids), renumbered(mine, ids)];
  const parsed = {base: parseConflict(base), edited: parseConflict(edited), fresh: parseConflict(fresh)};
  for (const which of ['base', 'edited', 'fresh'] as const) {
    const result = parsed[which];
    if (!result.ok) return {ok: false, which, issues: result.issues};
  }
  if (edited === fresh || fresh === base) return {ok: true, yaml: edited, conflicts: []};
  if (edited === base) return {ok: true, yaml: fresh, conflicts: []};
  if (!parsed.base.ok || !parsed.edited.ok || !parsed.fresh.ok) throw new Error('parsed above');
  const lost = [...new Set(cited(mine).filter(id => ids.get(id) === null))];
  const merge = new Merge(parsed.base.conflict, parsed.edited.conflict, parsed.edited.document, parsed.fresh.conflict);
  const result = merge.run();
  if (!result.ok) return result;
  const gone = lost.map(id => ({path: 'because', mine: id, theirs: none}));
  return {...result, conflicts: [...gone, ...result.conflicts]};
}

export interface MergeInput {
  /** the earlier draft as it was drafted */
  base: string;
  /** the analyst’s edit of it */
  edited: string;
  /** the new draft */
  fresh: string;
  /** the record the third cites, and the one the first two cite where items may have been numbered anew since */
  records?: {before?: EvidenceRecord; after: EvidenceRecord};
}

function renumbered(text: string, ids: ReadonlyMap<string, string | null>): string {
  const parsed = parseConflict(text);
  if (!parsed.ok || [...ids].every(([was, is]) => was === is)) return text;
  const result = renumberEvidence(parsed.document, ids);
  return result.ok ? result.document.text : text;
}

function cited(text: string): string[] {
  const parsed = parseConflict(text);
  if (!parsed.ok) return [];
  const {decisionMakers, ruledOut, required, sameState, outcomes, preferences} = parsed.conflict;
  const statements = preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : []));
  const options = decisionMakers.flatMap(d => d.options);
  return [...options, ...ruledOut, ...required, ...sameState, ...outcomes, ...statements].flatMap(s => s.because);
}

class Merge {
  readonly #base: Conflict;
  readonly #edited: Conflict;
  readonly #fresh: Conflict;
  /** what stands in the merged file so far */
  #now: Conflict;
  #document: ConflictDocument;
  readonly #conflicts: MergeConflict[] = [];

  constructor(base: Conflict, edited: Conflict, document: ConflictDocument, fresh: Conflict) {
    this.#base = base;
    this.#edited = edited;
    this.#now = edited;
    this.#document = document;
    this.#fresh = fresh;
  }

  run(): MergeResult {
    this.#scalars();
    this.#newDecisionMakers();
    this.#newOptions();
    for (const list of ['ruledOut', 'required', 'sameState'] as const) this.#statements(list);
    for (const {id} of this.#fresh.decisionMakers) this.#preferences(id);
    this.#outcomes();
    this.#gone();
    this.#statusQuo();
    return {ok: true, yaml: this.#document.text, conflicts: this.#conflicts};
  }

  /** Applies an edit, or reports the disagreement that keeps it from being made. */
  #apply(edit: ConflictEdit, otherwise: MergeConflict): boolean {
    const result = editConflict(this.#document, edit);
    if (!result.ok) {
      this.#disagree(otherwise);
      return false;
    }
    this.#document = result.document;
    this.#now = result.conflict;
    return true;
  }

  #disagree(conflict: MergeConflict): void {
    const same = (c: MergeConflict) => c.path === conflict.path && c.theirs === conflict.theirs;
    if (!this.#conflicts.some(same)) this.#conflicts.push(conflict);
  }

  /** One value in all three: take over what is new, keep what was edited, report what is both. */
  #value<T>(path: string, of: (c: Conflict) => T, show: (value: T) => string, edit: (value: T) => ConflictEdit): void {
    const [was, mine, theirs] = [of(this.#base), of(this.#edited), of(this.#fresh)];
    if (theirs === was || mine === theirs) return;
    const conflict = {path, mine: show(mine), theirs: show(theirs)};
    if (mine === was) this.#apply(edit(theirs), conflict);
    else this.#disagree(conflict);
  }

  #scalars(): void {
    const text = (value: string | null) => value ?? none;
    this.#value(
      'title',
      c => c.title,
      text,
      title => ({edit: 'set-title', title}),
    );
    this.#value(
      'asOf',
      c => c.asOf ?? null,
      text,
      asOf => ({edit: 'set-date', asOf}),
    );
    this.#value(
      'evidence',
      c => c.evidence ?? null,
      text,
      evidence => ({edit: 'set-evidence', evidence}),
    );
  }

  #newDecisionMakers(): void {
    for (const {id, name} of this.#fresh.decisionMakers) {
      const path = `decisionMakers.${id}`;
      const known = makerOf(this.#base, id);
      if (!known) {
        const mine = makerOf(this.#edited, id);
        if (!mine) this.#apply({edit: 'add-decision-maker', id, name}, {path, mine: none, theirs: name});
        else if (mine.name !== name) this.#disagree({path, mine: mine.name, theirs: name});
      } else if (makerOf(this.#edited, id)) {
        this.#value(
          path,
          c => makerOf(c, id)!.name,
          String,
          to => ({edit: 'rename-decision-maker', id, name: to}),
        );
      } else if (changed(known, makerOf(this.#fresh, id))) {
        this.#disagree({path, mine: none, theirs: name});
      }
    }
  }

  #newOptions(): void {
    for (const d of this.#fresh.decisionMakers) {
      for (const o of d.options) {
        const option = `${d.id}.${o.id}`;
        const path = `decisionMakers.${d.id}.options.${o.id}`;
        const known = optionOf(this.#base, option);
        const mine = optionOf(this.#edited, option);
        if (!known) {
          if (!mine)
            this.#apply({edit: 'add-option', of: d.id, id: o.id, does: o.name}, {path, mine: none, theirs: o.name});
          else if (mine.name !== o.name) this.#disagree({path, mine: mine.name, theirs: o.name});
        } else if (mine) {
          this.#value(
            path,
            c => optionOf(c, option)!.name,
            String,
            does => ({edit: 'rename-option', option, does}),
          );
          this.#value(
            `${path}.irreversible`,
            c => optionOf(c, option)!.irreversible,
            value => value ?? none,
            irreversible => ({edit: 'set-irreversible', option, irreversible}),
          );
        } else if (known.name !== o.name) this.#disagree({path, mine: none, theirs: o.name});
      }
    }
  }

  #preferences(id: string): void {
    const [was, mine, theirs] = [this.#base, this.#edited, this.#fresh].map(c => rankingOf(c, id));
    if (was === undefined && mine === undefined && theirs === undefined) this.#statements({preferencesOf: id});
    else if (was !== theirs && mine !== theirs) {
      const show = (ranking: string | undefined) => ranking ?? 'prioritised statements';
      this.#disagree({path: `preferences.${id}`, mine: show(mine), theirs: show(theirs)});
    }
  }

  #statements(list: StatementList): void {
    const path = typeof list === 'string' ? list : `preferences.${list.preferencesOf}.prioritized`;
    const [was, mine, theirs] = [this.#base, this.#edited, this.#fresh].map(c => statementsOf(c, list));
    const find = (all: readonly Statement[], text: string) => all.findIndex(s => s.text === text);
    for (const s of was!) {
      if (find(theirs!, s.text) >= 0) continue;
      const kept = mine![find(mine!, s.text)];
      if (!kept) continue;
      const conflict = {path, mine: line(kept), theirs: none};
      if (kept.assumed !== s.assumed || kept.note !== s.note) this.#disagree(conflict);
      else this.#apply({edit: 'remove-statement', list, index: find(statementsOf(this.#now, list), s.text)}, conflict);
    }
    for (const [k, s] of theirs!.entries()) {
      const at = find(statementsOf(this.#now, list), s.text);
      const known = was![find(was!, s.text)];
      const kept = mine![find(mine!, s.text)];
      if (!known && !kept) {
        // behind the nearest line above it that is there
        const above = theirs!.slice(0, k).findLast(a => find(statementsOf(this.#now, list), a.text) >= 0);
        const index = above ? find(statementsOf(this.#now, list), above.text) + 1 : 0;
        const {because, assumed} = s;
        this.#apply(
          {edit: 'add-statement', list, that: s.text, because, assumed, index},
          {path, mine: none, theirs: line(s)},
        );
        continue;
      }
      if (!kept) {
        if (known && known.assumed !== s.assumed) this.#disagree({path, mine: none, theirs: line(s)});
        continue;
      }
      const conflict = {path, mine: line(kept), theirs: line(s)};
      if (s.assumed !== kept.assumed && s.assumed !== known?.assumed) {
        if (kept.assumed === known?.assumed)
          this.#apply({edit: 'set-assumed', list, index: at, assumed: s.assumed}, conflict);
        else this.#disagree(conflict);
      }
      const ids = (x: Statement | undefined) => x?.because.join(' ');
      if (ids(s) !== ids(kept) && ids(s) !== ids(known)) {
        // evidence adds up: what the edit cites and what the new draft cites
        const because = ids(kept) === ids(known) ? s.because : [...new Set([...kept.because, ...s.because])];
        this.#apply({edit: 'set-because', list, index: at, because}, conflict);
      }
    }
    this.#order(list, path, was!, mine!, theirs!);
  }

  // lines all three have: an order only the new draft changed is taken over
  #order(list: StatementList, path: string, was: Statement[], mine: Statement[], theirs: Statement[]): void {
    const shared = new Set(was.map(s => s.text).filter(t => [mine, theirs].every(l => l.some(s => s.text === t))));
    const orderIn = (all: readonly Statement[]) => all.map(s => s.text).filter(t => shared.has(t));
    const [a, b, c] = [orderIn(was), orderIn(mine), orderIn(theirs)].map(o => o.join('\n'));
    if (c === a || c === b) return;
    const conflict = {path: `${path} (order)`, mine: orderIn(mine).join(' > '), theirs: orderIn(theirs).join(' > ')};
    if (b !== a) {
      this.#disagree(conflict);
      return;
    }
    const wanted = orderIn(theirs);
    for (const [k, text] of wanted.entries()) {
      const now = statementsOf(this.#now, list);
      const places = now.flatMap((s, n) => (shared.has(s.text) ? [n] : []));
      const from = now.findIndex(s => s.text === text);
      const to = places[k]!;
      if (from !== to && !this.#apply({edit: 'move-statement', list, from, to}, conflict)) return;
    }
  }

  #outcomes(): void {
    const of = (c: Conflict, id: string) => c.outcomes.find(o => o.id === id)?.text;
    for (const {id, text} of this.#fresh.outcomes) {
      const [was, mine] = [of(this.#base, id), of(this.#edited, id)];
      if (text === was || text === mine) continue;
      const conflict = {path: `outcomes.${id}`, mine: mine ?? none, theirs: text};
      if (mine === was) this.#apply({edit: 'set-outcome', id, that: text}, conflict);
      else this.#disagree(conflict);
    }
    for (const {id, text} of this.#base.outcomes) {
      const mine = of(this.#edited, id);
      if (of(this.#fresh, id) !== undefined || mine === undefined) continue;
      const conflict = {path: `outcomes.${id}`, mine, theirs: none};
      if (mine === text) this.#apply({edit: 'remove-outcome', id}, conflict);
      else this.#disagree(conflict);
    }
  }

  // options and decision makers the new draft no longer has go when the analyst has left them as they were
  #gone(): void {
    for (const d of this.#base.decisionMakers) {
      const mine = makerOf(this.#edited, d.id);
      for (const o of d.options) {
        const option = `${d.id}.${o.id}`;
        const kept = optionOf(this.#edited, option);
        if (!mine || !kept || optionOf(this.#fresh, option)) continue;
        const conflict = {path: `decisionMakers.${d.id}.options.${o.id}`, mine: kept.name, theirs: none};
        if (kept.name !== o.name || this.#spokenOf(option)) this.#disagree(conflict);
        else this.#apply({edit: 'remove-option', option}, conflict);
      }
      if (!mine || makerOf(this.#fresh, d.id)) continue;
      const conflict = {path: `decisionMakers.${d.id}`, mine: mine.name, theirs: none};
      const left = makerOf(this.#now, d.id)!;
      const says = statementsOf(this.#edited, {preferencesOf: d.id});
      const said = statementsOf(this.#base, {preferencesOf: d.id});
      const touched = mine.name !== d.name || says.map(s => s.text).join() !== said.map(s => s.text).join();
      if (left.options.length > 0 || touched) this.#disagree(conflict);
      else this.#apply({edit: 'remove-decision-maker', id: d.id}, conflict);
    }
  }

  /** Whether a line the analyst added, or one left standing, still speaks of the option. */
  #spokenOf(option: string): boolean {
    const name = new RegExp(`(?<![\\p{L}\\p{N}_.-])${option.replace(/[.]/g, '\\.')}(?![\\p{L}\\p{N}_-])`, 'u');
    const {ruledOut, required, sameState, outcomes, decisionMakers} = this.#now;
    const wants = decisionMakers.flatMap(d =>
      makerOf(this.#fresh, d.id) ? statementsOf(this.#now, {preferencesOf: d.id}) : [],
    );
    return [...ruledOut, ...required, ...sameState, ...outcomes, ...wants].some(s => name.test(s.text));
  }

  #statusQuo(): void {
    const [was, mine, theirs] = [takenIn(this.#base), takenIn(this.#edited), takenIn(this.#fresh)];
    if (!was || !mine || !theirs) return;
    const taken = new Set(mine);
    const known = new Set(namesOf(this.#now));
    for (const name of [...theirs].filter(n => !was.has(n))) taken.add(name);
    for (const name of [...was].filter(n => !theirs.has(n))) taken.delete(name);
    const list = namesOf(this.#now).filter(n => taken.has(n) && known.has(n));
    const now = takenIn(this.#now);
    if (
      list.join() ===
      namesOf(this.#now)
        .filter(n => now?.has(n))
        .join()
    )
      return;
    const show = (names: Iterable<string>) => [...names].join(', ') || 'nothing';
    this.#apply({edit: 'set-status-quo', taken: list}, {path: 'statusQuo', mine: show(mine), theirs: show(theirs)});
  }
}

const makerOf = (c: Conflict, id: string) => c.decisionMakers.find(d => d.id === id);
const namesOf = (c: Conflict) => c.decisionMakers.flatMap(d => d.options.map(o => `${d.id}.${o.id}`));
const optionOf = (c: Conflict, name: string) =>
  c.decisionMakers.flatMap(d => d.options.map(o => ({...o, full: `${d.id}.${o.id}`}))).find(o => o.full === name);

function changed(a: Conflict['decisionMakers'][number], b: Conflict['decisionMakers'][number] | undefined): boolean {
  const told = (d: typeof a) => [d.name, ...d.options.map(o => `${o.id} ${o.name}`)].join('\n');
  return b !== undefined && told(a) !== told(b);
}

function statementsOf(c: Conflict, list: StatementList): Statement[] {
  if (typeof list === 'string') return c[list];
  const preference = c.preferences[c.decisionMakers.findIndex(d => d.id === list.preferencesOf)];
  return preference?.kind === 'prioritized' ? preference.statements : [];
}

function rankingOf(c: Conflict, id: string): string | undefined {
  const preference = c.preferences[c.decisionMakers.findIndex(d => d.id === id)];
  return preference?.kind === 'ranking' ? JSON.stringify(preference.tiers.map(t => t.states)) : undefined;
}

function takenIn(c: Conflict): Set<string> | null {
  if (c.statusQuo?.kind !== 'options') return null;
  const names = namesOf(c);
  return new Set(c.statusQuo.taken.map(k => names[k]!));
}

const line = (s: Statement) => (s.assumed ? `${s.text} (assumed)` : s.text);
