import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Loads the hand-marked passages of this folder; README.md says what is marked and how. */

export type Range = {start: number; end: number};
/** names any one of which is right; '-' stands for nobody */
export type Who = string[];

export interface MarkedDemand {
  kind: 'demand' | 'offer' | 'refusal' | 'promise' | 'threat';
  /** each party to the demand counts by itself: two who demand of two are four demands */
  by: Who;
  of: Who;
  act: Range[];
  wants: 'do' | 'stop';
  given: Range[];
  deadline: Range[];
}
export interface MarkedAbility {who: Who; can: boolean; what: Range[]; with: Who[]}
export interface MarkedRequirement {first: Range[]; then: Range[]; by: Who | null}
export interface MarkedRelation {from: Who; to: Who; kind: string; alleged: boolean; span: Range[]}
export interface MarkedClaim {proposition: Range[]; trail: {who: Who; standing: string; span: Range[]}[]}
export interface MarkedMeeting {
  who: Who[];
  mediator: Who | null;
  when: string | null;
  where: string | null;
  round: string | null;
  status: 'happened' | 'planned' | 'failed';
  span: Range[];
}
export interface MarkedDeadline {what: Range[]; when: string | null; span: Range[]}
/** `rests`: the words of the text it is drawn from, where its own are others; `turned`: to do what they name is not to take it */
export interface MarkedOption {id: string; owner: string; does: string; rests: Range[]; turned: boolean}
export interface MarkedWant {who: string; option: string; taken: boolean}
/** `who` takes (or leaves) `then` if every one of `when` holds */
export interface MarkedCondition {who: string; then: Literal; when: Literal[]}
export interface Literal {option: string; taken: boolean}

export interface Passage {
  /** path below texts/, without the ending */
  id: string;
  title: string;
  outlet: string;
  voice: 'wire' | 'broadsheet' | 'communique' | 'briefing';
  published: string;
  conflict: string;
  split: 'dev' | 'test' | 'train';
  text: string;
  /** the name used in the marks → every name that counts as this actor, itself first */
  actors: Map<string, string[]>;
  demands: MarkedDemand[];
  abilities: MarkedAbility[];
  requires: MarkedRequirement[];
  relations: MarkedRelation[];
  claims: MarkedClaim[];
  meetings: MarkedMeeting[];
  deadlines: MarkedDeadline[];
  decisionMakers: string[];
  options: MarkedOption[];
  wants: MarkedWant[];
  conditions: MarkedCondition[];
}

export class PassageError extends Error {
  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
    this.name = 'PassageError';
  }
}

const here = dirname(fileURLToPath(import.meta.url));
const fields = ['title', 'outlet', 'voice', 'published', 'conflict', 'split'] as const;
const voices = ['wire', 'broadsheet', 'communique', 'briefing'];
const demandKinds = ['demand', 'offer', 'refusal', 'promise', 'threat'];
const relationKinds = ['influence', 'support', 'control', 'membership', 'mediation', 'opposition', 'alliance'];
const trailStandings = ['alleged', 'reported', 'confirmed', 'denied', 'declined', 'retracted'];

/** dev and test are scored; train is to learn from, second and second-decisions are the marks of others for passages of test */
export type Split = 'dev' | 'test' | 'train' | 'second' | 'second-decisions';

/** Passages under `folder`, in order of path: of one split, or those that are scored. Throws PassageError naming file and line. */
export function loadPassages(split?: Split, folder = here): Passage[] {
  const apart = split !== undefined && split !== 'dev' && split !== 'test';
  const root = apart ? join(folder, split) : folder;
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name.endsWith('.txt'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .filter(path => !/^(?:train|second|second-decisions)[\\/]/.test(path))
    .sort()
    .map(path => parsePassage(readFileSync(join(root, path), 'utf8'), path))
    .filter(passage => split === undefined || apart || passage.split === split);
}

/** One passage from its file: front matter, text and marks, parted by lines of three dashes. */
export function parsePassage(source: string, file: string): Passage {
  const lines = source.replace(/\r\n/g, '\n').split('\n');
  const bars = lines.flatMap((line, i) => (line === '---' ? [i] : []));
  if (bars.length !== 2) throw new PassageError(file, 1, `expected two lines of --- , found ${bars.length}`);
  const [first, second] = bars as [number, number];

  const front = new Map<string, string>();
  lines.slice(0, first).forEach((line, i) => {
    const m = /^(\w+): (.+)$/.exec(line);
    if (!m) throw new PassageError(file, i + 1, `expected "field: value", found "${line}"`);
    front.set(m[1]!, m[2]!);
  });
  for (const field of fields) if (!front.has(field)) throw new PassageError(file, 1, `no ${field}`);
  for (const field of front.keys())
    if (!(fields as readonly string[]).includes(field)) throw new PassageError(file, 1, `unknown field ${field}`);
  if (!voices.includes(front.get('voice')!)) throw new PassageError(file, 1, `unknown voice ${front.get('voice')}`);
  if (!/^(dev|test|train)$/.test(front.get('split')!))
    throw new PassageError(file, 1, 'split is dev, test or train');
  if (!/^\d{4}-\d\d-\d\d$/.test(front.get('published')!)) throw new PassageError(file, 1, 'published is an ISO date');

  const text = lines.slice(first + 1, second).join('\n').trim();
  const passage: Passage = {
    id: file.replace(/\.txt$/, ''),
    ...(Object.fromEntries(front) as Pick<Passage, (typeof fields)[number]>),
    text,
    actors: new Map(),
    demands: [],
    abilities: [],
    requires: [],
    relations: [],
    claims: [],
    meetings: [],
    deadlines: [],
    decisionMakers: [],
    options: [],
    wants: [],
    conditions: [],
  };
  for (let i = second + 1; i < lines.length; i++) {
    if (lines[i]!.trim() === '') continue;
    const m = /^(\w+): (.+)$/.exec(lines[i]!);
    if (!m) throw new PassageError(file, i + 1, `expected "kind: mark", found "${lines[i]}"`);
    new Mark(passage, file, i + 1, m[2]!).read(m[1]!);
  }
  return passage;
}

/** One line of marks, read from left to right. */
class Mark {
  passage: Passage;
  file: string;
  line: number;
  rest: string;

  constructor(passage: Passage, file: string, line: number, rest: string) {
    this.passage = passage;
    this.file = file;
    this.line = line;
    this.rest = rest.trim();
  }

  read(kind: string): void {
    if (demandKinds.includes(kind)) this.demand(kind as MarkedDemand['kind']);
    else if (kind === 'actor') this.actor();
    else if (kind === 'ability') this.ability();
    else if (kind === 'requires') this.requirement();
    else if (kind === 'relation') this.relation();
    else if (kind === 'claim') this.claim();
    else if (kind === 'meeting') this.meeting();
    else if (kind === 'deadline') this.deadline();
    else if (kind === 'decider') this.passage.decisionMakers.push(this.declared(this.until(null)));
    else if (kind === 'option') this.option();
    else if (kind === 'want') this.want();
    else if (kind === 'condition') this.condition();
    else this.fail(`unknown kind of mark "${kind}"`);
    if (this.rest !== '') this.fail(`left over: "${this.rest}"`);
  }

  // actor: Russia = Moscow | the Kremlin
  actor(): void {
    const [name, others] = this.rest.split(' = ');
    this.rest = '';
    this.passage.actors.set(name!.trim(), [name!.trim(), ...(others?.split('|').map(s => s.trim()) ?? [])]);
  }

  // demand: A & B -> C|-: "act"; given "…"; deadline "…"; stop
  demand(kind: MarkedDemand['kind']): void {
    const by = this.whos(this.until(' -> '));
    const of = this.whos(this.until(': '));
    const act = this.quotes();
    let given: Range[] = [];
    let deadline: Range[] = [];
    let wants: MarkedDemand['wants'] = 'do';
    while (this.take(';')) {
      if (this.take('given')) given = this.quotes();
      else if (this.take('deadline')) deadline = this.quotes();
      else if (this.take('stop')) wants = 'stop';
      else this.fail(`expected given, deadline or stop: "${this.rest}"`);
    }
    for (const b of by) for (const o of of) this.passage.demands.push({kind, by: b, of: o, act, wants, given, deadline});
  }

  // ability: A: cannot "do anything"; with B & C
  ability(): void {
    const who = this.whos(this.until(': '));
    const can = this.take('cannot') ? false : this.take('can') ? true : this.fail('expected can or cannot');
    const what = this.quotes();
    const partners = this.take(';') && this.take('with') ? this.whos(this.until(null)) : [];
    for (const w of who) this.passage.abilities.push({who: w, can, what, with: partners});
  }

  // requires: "first" before "then"; by A
  requirement(): void {
    const first = this.quotes();
    if (!this.take('before')) this.fail('expected before');
    const then = this.quotes();
    const by = this.take(';') && this.take('by') ? this.who(this.until(null)) : null;
    this.passage.requires.push({first, then, by});
  }

  // relation: A influence B; alleged; "span"
  relation(): void {
    const m = new RegExp(`^(.+?) (${relationKinds.join('|')}) (.+?);`).exec(this.rest);
    if (!m) return this.fail('expected "A kind B; "');
    this.rest = this.rest.slice(m[0].length).trim();
    const alleged = this.take('alleged') && this.take(';');
    const span = this.quotes();
    for (const from of this.whos(m[1]!))
      for (const to of this.whos(m[3]!)) this.passage.relations.push({from, to, kind: m[2]!, alleged, span});
  }

  // claim: "proposition"; alleged by A "accused"; denied by B "denied"
  claim(): void {
    const proposition = this.quotes();
    const trail: MarkedClaim['trail'] = [];
    while (this.take(';')) {
      const standing = this.until(' by ');
      if (!trailStandings.includes(standing)) this.fail(`unknown standing "${standing}"`);
      const quote = this.rest.search(/["«]/);
      const names = this.rest.slice(0, quote);
      this.rest = this.rest.slice(quote);
      const span = this.quotes();
      for (const who of this.whos(names)) trail.push({who, standing, span});
    }
    this.passage.claims.push({proposition, trail});
  }

  // meeting: A & B; mediator C; when 2014-01; where Geneva; round first; happened; "span"
  meeting(): void {
    const meeting: MarkedMeeting = {
      who: this.whos(this.until(';', true)),
      mediator: null,
      when: null,
      where: null,
      round: null,
      status: 'happened',
      span: [],
    };
    while (this.take(';')) {
      if (/^["«]/.test(this.rest)) meeting.span = this.quotes();
      else if (this.take('mediator')) meeting.mediator = this.who(this.until(';', true));
      else if (this.take('when')) meeting.when = this.until(';', true);
      else if (this.take('where')) meeting.where = this.until(';', true);
      else if (this.take('round')) meeting.round = this.until(';', true);
      else {
        const status = this.until(';', true);
        if (!/^(happened|planned|failed)$/.test(status)) this.fail(`unknown "${status}"`);
        meeting.status = status as MarkedMeeting['status'];
      }
    }
    this.passage.meetings.push(meeting);
  }

  // deadline: "what"; when 2014-03; "span"
  deadline(): void {
    const what = this.quotes();
    this.take(';');
    const when = this.take('when') ? this.until(';', true) : null;
    this.take(';');
    this.passage.deadlines.push({what, when, span: this.quotes()});
  }

  // option: aid of Syria: Let aid convoys into Homs      option: out of A: Stay out; not "return"
  option(): void {
    const id = this.until(' of ');
    const owner = this.declared(this.until(': '));
    const does = this.until(';', true);
    const rests = this.take(';');
    const turned = rests && this.take('not');
    this.passage.options.push({id, owner, does, rests: rests ? this.quotes() : [], turned});
  }

  // want: Russia: aid      want: Russia: not bomb
  want(): void {
    const who = this.declared(this.until(': '));
    const {option, taken} = this.literal(this.until(null));
    this.passage.wants.push({who, option, taken});
  }

  // condition: Syria: aid if release and not attack
  condition(): void {
    const who = this.declared(this.until(': '));
    const then = this.literal(this.until(' if '));
    this.passage.conditions.push({who, then, when: this.until(null).split(' and ').map(s => this.literal(s))});
  }

  literal(s: string): Literal {
    const taken = !s.startsWith('not ');
    const option = taken ? s : s.slice(4);
    if (!this.passage.options.some(o => o.id === option)) this.fail(`no option "${option}"`);
    return {option, taken};
  }

  /** the words up to `stop`, which is passed over (or kept, when it also parts the line); to the end for null */
  until(stop: string | null, keep = false): string {
    const at = stop === null ? this.rest.length : this.rest.indexOf(stop);
    if (at < 0 && !keep) this.fail(`expected "${stop}" in "${this.rest}"`);
    const end = at < 0 ? this.rest.length : at;
    const words = this.rest.slice(0, end).trim();
    this.rest = this.rest.slice(end + (keep ? 0 : (stop?.length ?? 0))).trim();
    return words;
  }

  take(word: string): boolean {
    if (!this.rest.startsWith(word)) return false;
    if (/\w$/.test(word) && /^\w/.test(this.rest.slice(word.length))) return false;
    this.rest = this.rest.slice(word.length).trim();
    return true;
  }

  /** "words", "words"#2 for the second time they occur, several joined by + */
  quotes(): Range[] {
    const ranges: Range[] = [];
    do {
      const m = /^(?:"([^"]+)"|«([^»]+)»)(?:#(\d+))?/.exec(this.rest);
      if (!m) return this.fail(`expected a quotation, found "${this.rest}"`);
      const words = (m[1] ?? m[2])!;
      const places: number[] = [];
      for (let at = this.passage.text.indexOf(words); at >= 0; at = this.passage.text.indexOf(words, at + 1)) places.push(at);
      if (places.length === 0) this.fail(`not in the text: "${words}"`);
      if (places.length > 1 && !m[3]) this.fail(`${places.length} times in the text, say which with #: "${words}"`);
      const start = places[m[3] ? Number(m[3]) - 1 : 0];
      if (start === undefined) return this.fail(`only ${places.length} times in the text: "${words}"`);
      ranges.push({start, end: start + words.length});
      this.rest = this.rest.slice(m[0].length).trim();
    } while (this.take('+'));
    return ranges;
  }

  whos(names: string): Who[] {
    return names.split('&').map(s => this.who(s));
  }

  who(names: string): Who {
    return names.split('|').map(s => (s.trim() === '-' ? '-' : this.declared(s.trim())));
  }

  declared(name: string): string {
    if (!this.passage.actors.has(name)) this.fail(`no actor "${name}"`);
    return name;
  }

  fail(message: string): never {
    throw new PassageError(this.file, this.line, message);
  }
}
