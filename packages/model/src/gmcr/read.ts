import type {Conflict, DecisionMaker, Option, Preference, Statement, Tier} from '../conflict.ts';
import type {Formula} from '../formula.ts';
import {formulaToText} from '../formula-text.ts';
import type {Issue} from '../issue.ts';
import {quoted, sentence} from '../issue-text.ts';
import {type JsonPath, locate, pathText, readJson} from '../json/read.ts';
import {Places} from '../place.ts';
import {keywords} from '../scope.ts';
import {feasibleStates, type Pattern} from './feasible.ts';
import {idFromName} from './names.ts';

export type GmcrResult = {ok: true; conflict: Conflict; warnings: Issue[]} | {ok: false; issues: Issue[]};

const maxLength = 8 * 1024 * 1024;
const maxRankedStates = 1_000_000;
const maxOptions = 1_000;

type Json = {[key: string]: unknown};
/** A disjunction of conjunctions over the positions of the `options` array. */
type Condition = Pattern[];

/**
 * Reads a `.gmcr` file (JSON, as GMCR+ and gmcr-py write it), in all its historical spellings. Ids are made from the
 * names; rankings, which name states by number, become patterns. What the format has and a conflict has not
 * (misperceptions, grouped coalitions) is named in a warning.
 */
export function parseGmcr(text: string, options: {file?: string} = {}): GmcrResult {
  const {file} = options;
  const json = readJson(text, {length: maxLength, what: 'a .gmcr model', ...(file === undefined ? {} : {file})});
  if (!json.ok) return json;
  const reader = new Reader();
  const conflict = reader.read(json.value, file);
  const issues = reader.issues(text, file);
  if (!conflict || issues.some(i => i.severity === 'error')) return {ok: false, issues};
  return {ok: true, conflict, warnings: issues};
}

interface Found {
  severity: Issue['severity'];
  code: string;
  path: JsonPath;
  said: string;
  expected?: string;
}

class Reader {
  readonly #found: Found[] = [];

  issues(text: string, file: string | undefined): Issue[] {
    const offsets = locate(
      text,
      this.#found.slice(0, 100).map(f => f.path),
    );
    const places = new Places(text);
    return this.#found.map(({severity, code, path, said, expected}, i) => ({
      code,
      severity,
      message: sentence(path.length ? `${pathText(path)}: ${said}` : said, expected),
      ...(file === undefined ? {} : {file}),
      ...(offsets[i] === undefined ? {} : {at: places.at(offsets[i])}),
      path: pathText(path),
      ...(expected === undefined ? {} : {expected}),
    }));
  }

  read(value: unknown, file: string | undefined): Conflict | null {
    const root = this.#object(value, [], 'a .gmcr model: an object with `decisionMakers` and `options`');
    if (!root) return null;
    const optionList = this.#list(root, 'options', []);
    const makerList = this.#list(root, 'decisionMakers', []);
    if (!optionList || !makerList) return null;
    if (makerList.length === 0)
      this.#error('missing-key', ['decisionMakers'], 'there are no decision makers', 'at least one');
    if (optionList.length === 0) this.#error('missing-key', ['options'], 'there are no options', 'at least one');
    if (optionList.length > maxOptions) {
      this.#error('too-large', ['options'], `there are ${optionList.length} options`, `at most ${maxOptions}`);
      return null;
    }

    const named = optionList.map((o, i) => this.#option(o, i));
    const {makers, order} = this.#makers(makerList, named);
    const infeasible = this.#conditions(own(root, 'infeasibles') ?? [], ['infeasibles'], named.length);
    this.#foreign(root, makerList);
    if (this.#failed) return null;

    // position in the options array → option index in the order of the decision makers
    const index: number[] = [];
    order.forEach((position, o) => {
      index[position] = o;
    });
    const conflict: Conflict = {
      version: 1,
      form: 'options',
      title:
        file
          ?.split(/[/\\]/)
          .pop()
          ?.replace(/\.[^.]*$/, '') || 'Untitled conflict',
      decisionMakers: makers,
      stateNames: [],
      ruledOut: [],
      required: [],
      sameState: [],
      outcomes: [],
      preferences: [],
      statusQuo: null,
      ...(index.every((o, position) => o === position) ? {} : {optionOrder: index}),
    };
    const statement = (condition: Condition): Statement => {
      const that = toFormula(condition, index);
      return {that, text: formulaToText(that, conflict), because: [], assumed: false};
    };
    for (const [i, condition] of infeasible.entries()) {
      if (condition.some(pattern => pattern.length === 0)) {
        this.#error('no-states', ['infeasibles', i], 'an empty pattern rules out every state', '`[[0, "Y"], …]`');
      } else if (condition.length) conflict.ruledOut.push(statement(condition));
    }

    const byRanking = this.#byRanking(root);
    let states: string[] | null | undefined;
    for (const [d, maker] of makerList.entries()) {
      const path = ['decisionMakers', d];
      const key = ['preferenceRanking', 'preferenceVector'].find(k => own(maker, k) !== undefined);
      const written = own(maker, 'preferences') ?? [];
      const useRanking = byRanking ?? (key !== undefined && Array.isArray(written) && written.length === 0);
      if (useRanking && key !== undefined) {
        states ??= feasibleStates(named.length, infeasible.flat(), maxRankedStates);
        conflict.preferences.push(this.#ranking(own(maker, key), [...path, key], states, index));
        continue;
      }
      if (useRanking) {
        this.#warn('missing-ranking', path, `${quoted(makers[d]!.name)} has no ranking; its statements are used`);
      }
      const conditions = this.#conditions(written, [...path, 'preferences'], named.length);
      const telling = conditions.filter(c => c.length > 0 && c.every(pattern => pattern.length > 0));
      conflict.preferences.push(
        telling.length ? {kind: 'prioritized', statements: telling.map(statement)} : {kind: 'none'},
      );
    }
    return this.#failed ? null : conflict;
  }

  #option(value: unknown, i: number): {name: string; irreversible: Option['irreversible']} {
    const path = ['options', i];
    const option = this.#object(value, path, '`{"name": …, "permittedDirection": "both"}`');
    const name = option ? this.#name(option, path) : '';
    const direction = option ? (own(option, 'permittedDirection') ?? 'both') : 'both';
    if (direction !== 'both' && direction !== 'fwd' && direction !== 'back') {
      const said = `the permitted direction is ${quoted(String(direction))}`;
      this.#error('wrong-type', [...path, 'permittedDirection'], said, 'both, fwd or back');
    }
    return {name, irreversible: direction === 'fwd' ? 'taken' : direction === 'back' ? 'dropped' : null};
  }

  /** Decision makers with their options; `order` lists the positions of the options array in their order. */
  #makers(list: unknown[], named: {name: string; irreversible: Option['irreversible']}[]) {
    const makers: DecisionMaker[] = [];
    const order: number[] = [];
    const owner = new Map<number, number>();
    const names = new Map<string, number>();
    const ids = new Set(keywords);
    for (const [d, value] of list.entries()) {
      const path: JsonPath = ['decisionMakers', d];
      const maker = this.#object(value, path, '`{"name": …, "options": […], "preferences": […]}`');
      if (!maker) continue;
      const name = this.#name(maker, path);
      const id = idFromName(name, `decision-maker-${d + 1}`, ids);
      ids.add(id);
      const first = names.get(name);
      if (first !== undefined && name !== '') {
        const said = `two decision makers are named ${quoted(name)} (the first is decisionMakers[${first}])`;
        this.#error('duplicate-name', [...path, 'name'], said, 'a name of its own for each');
      } else names.set(name, d);
      const options: Option[] = [];
      const optionIds = new Set(keywords);
      for (const [k, position] of (this.#list(maker, 'options', path) ?? []).entries()) {
        const at = [...path, 'options', k];
        if (!this.#position(position, at, named.length)) continue;
        const before = owner.get(position);
        if (before !== undefined) {
          const said = `option ${position} (${quoted(named[position]!.name)}) belongs to decisionMakers[${before}] already`;
          this.#error('duplicate-id', at, said, 'each option with one decision maker');
          continue;
        }
        owner.set(position, d);
        order.push(position);
        const {name: does, irreversible} = named[position]!;
        const optionId = idFromName(does, `option-${position + 1}`, optionIds);
        optionIds.add(optionId);
        options.push({id: optionId, name: does || optionId, irreversible, because: [], assumed: false});
      }
      makers.push({id, name: name || id, options, because: [], assumed: false});
    }
    for (let position = 0; position < named.length; position++) {
      if (owner.has(position)) continue;
      const said = `option ${position} (${quoted(named[position]!.name)}) belongs to no decision maker`;
      this.#error('unowned-option', ['options', position], said, 'each option with one decision maker');
    }
    return {makers, order};
  }

  #conditions(value: unknown, path: JsonPath, options: number): Condition[] {
    if (!Array.isArray(value)) {
      this.#error('wrong-type', path, `found ${describe(value)}`, 'a list of statements');
      return [];
    }
    return value.map((item, i) => this.#condition(item, [...path, i], options)).filter(c => c !== null);
  }

  /** `[[0, "Y"], [2, "N"]]` is an and; `{"compound": true, "members": […]}` an or of such. */
  #condition(value: unknown, path: JsonPath, options: number): Condition | null {
    if (Array.isArray(value)) {
      const pattern = this.#pattern(value, path, options);
      return pattern && [pattern];
    }
    const members = typeof value === 'object' && value !== null ? own(value, 'members') : undefined;
    if (!Array.isArray(members)) {
      const expected = 'a list of `[option, "Y"]` pairs, or `{"compound": true, "members": […]}`';
      this.#error('wrong-type', path, `found ${describe(value)}`, expected);
      return null;
    }
    const patterns = members.map((member, k) => this.#pattern(member, [...path, 'members', k], options));
    return patterns.every(p => p !== null) ? patterns : null;
  }

  #pattern(value: unknown, path: JsonPath, options: number): Pattern | null {
    if (!Array.isArray(value)) {
      this.#error('wrong-type', path, `found ${describe(value)}`, 'a list of `[option, "Y"]` pairs');
      return null;
    }
    const pattern: [number, boolean][] = [];
    for (const [k, pair] of value.entries()) {
      const at = [...path, k];
      if (!Array.isArray(pair) || pair.length !== 2) {
        this.#error('wrong-type', at, `found ${describe(pair)}`, 'a pair such as `[0, "Y"]`');
        return null;
      }
      const [position, letter] = pair as unknown[];
      if (!this.#position(position, [...at, 0], options)) return null;
      if (letter !== 'Y' && letter !== 'N') {
        this.#error('wrong-type', [...at, 1], `found ${describe(letter)}`, '"Y" or "N"');
        return null;
      }
      pattern.push([position, letter === 'Y']);
    }
    return pattern;
  }

  /** Are preferences given as rankings? Undefined when the file does not say. */
  #byRanking(root: Json): boolean | undefined {
    for (const key of ['useManualPreferenceRanking', 'useManualPreferenceVectors']) {
      const value = own(root, key);
      if (value === undefined) continue;
      if (typeof value === 'boolean') return value;
      this.#error('wrong-type', [key], `found ${describe(value)}`, 'true or false');
    }
    return undefined;
  }

  /** States by number, best first, as patterns; numbers count feasible states from 1, or are their values. */
  #ranking(value: unknown, path: JsonPath, states: string[] | null, index: readonly number[]): Preference {
    const none: Preference = {kind: 'none'};
    if (!Array.isArray(value)) {
      this.#error('wrong-type', path, `found ${describe(value)}`, 'a list of state numbers, best first');
      return none;
    }
    if (!states) {
      const said = `the states cannot all be listed, so the numbers of this ranking cannot be understood`;
      this.#error('too-large', path, said, `at most ${maxRankedStates} feasible states`);
      return none;
    }
    const entries = value.map((entry): unknown[] => (Array.isArray(entry) ? entry : [entry]));
    const numbers = entries.flat();
    const decimal = (state: string) => [...state].reduce((sum, letter, o) => sum + (letter === 'Y' ? 2 ** o : 0), 0);
    let lookup = new Map(states.map((state, i) => [i + 1, state]));
    if (numbers.some(n => !lookup.has(n as number))) {
      const byValue = new Map(states.map(state => [decimal(state), state]));
      if (numbers.every(n => byValue.has(n as number))) {
        lookup = byValue;
        this.#warn(
          'decimal-numbers',
          path,
          'the numbers of this ranking are read as values of states (0 is none taken)',
        );
      }
    }
    const seen = new Set<unknown>();
    const tiers: Tier[] = [];
    for (const [i, entry] of entries.entries()) {
      const tier: Tier = {states: [], because: [], assumed: false};
      for (const [k, number] of entry.entries()) {
        const at = Array.isArray(value[i]) ? [...path, i, k] : [...path, i];
        const state = lookup.get(number as number);
        if (state === undefined) {
          const said = `there is no state ${typeof number === 'number' ? number : describe(number)}`;
          this.#error('unknown-state', at, said, `a number from 1 to ${states.length}`);
        } else if (seen.has(number)) {
          this.#error('ranking-repeats', at, `state ${number} is ranked twice`, 'each state once');
        } else {
          const letters: string[] = [];
          index.forEach((o, position) => {
            letters[o] = state[position]!;
          });
          tier.states.push({kind: 'pattern', pattern: letters.join('')});
        }
        seen.add(number);
      }
      if (tier.states.length) tiers.push(tier);
    }
    const missing = [...lookup.keys()].filter(n => !seen.has(n));
    if (missing.length && !this.#failed) {
      const few = `${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''}`;
      this.#error(
        'ranking-misses',
        path,
        `${missing.length} of ${states.length} states are not ranked: ${few}`,
        'all of them',
      );
    }
    return {kind: 'ranking', tiers};
  }

  /** Parts of the format that have no counterpart are said, not dropped in silence. */
  #foreign(root: Json, makers: unknown[]): void {
    const coalitions = own(root, 'coalitions');
    if (Array.isArray(coalitions) && coalitions.some(c => Array.isArray(c) && c.length > 1)) {
      this.#warn('not-read', ['coalitions'], 'the grouping into coalitions is not read: every coalition is analysed');
    }
    for (const [d, maker] of makers.entries()) {
      const misperceptions = own(maker, 'misperceptions');
      if (!Array.isArray(misperceptions) || misperceptions.length === 0) continue;
      this.#warn('not-read', ['decisionMakers', d, 'misperceptions'], 'misperceptions are not read');
    }
  }

  #name(value: Json, path: JsonPath): string {
    const name = own(value, 'name');
    if (typeof name === 'string') return name;
    if (name !== undefined) this.#error('wrong-type', [...path, 'name'], `found ${describe(name)}`, 'a name in quotes');
    return '';
  }

  #position(value: unknown, path: JsonPath, options: number): value is number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < options) return true;
    const said = typeof value === 'number' ? `there is no option ${value}` : `found ${describe(value)}`;
    this.#error('bad-index', path, said, `the number of an option, 0 to ${options - 1}`);
    return false;
  }

  #object(value: unknown, path: JsonPath, expected: string): Json | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
    this.#error('wrong-type', path, `found ${describe(value)}`, expected);
    return null;
  }

  #list(value: Json, key: string, path: JsonPath): unknown[] | null {
    const list = own(value, key);
    if (Array.isArray(list)) return list;
    const code = list === undefined ? 'missing-key' : 'wrong-type';
    const said = list === undefined ? `there are no ${quoted(key)}` : `found ${describe(list)}`;
    this.#error(code, list === undefined ? path : [...path, key], said, 'a list');
    return null;
  }

  get #failed(): boolean {
    return this.#found.some(f => f.severity === 'error');
  }

  #error(code: string, path: JsonPath, said: string, expected?: string): void {
    this.#found.push({severity: 'error', code, path, said, ...(expected === undefined ? {} : {expected})});
  }

  #warn(code: string, path: JsonPath, said: string): void {
    this.#found.push({severity: 'warning', code, path, said});
  }
}

function toFormula(condition: Condition, index: readonly number[]): Formula {
  const parts = condition.map((pattern): Formula => {
    const of = pattern.map(([position, taken]): Formula => {
      const option: Formula = {op: 'option', option: index[position]!};
      return taken ? option : {op: 'not', of: option};
    });
    return of.length === 1 ? of[0]! : {op: 'and', of};
  });
  return parts.length === 1 ? parts[0]! : {op: 'or', of: parts};
}

function own(value: unknown, key: string): unknown {
  const has = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return has ? (value as Json)[key] : undefined;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return quoted(String(value));
}
