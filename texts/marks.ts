import type {Literal, MarkedClaim, MarkedDemand, MarkedMeeting, Passage, Range, Who} from './passage.ts';

export class PassageError extends Error {
  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
    this.name = 'PassageError';
  }
}

const demandKinds = ['demand', 'offer', 'refusal', 'promise', 'threat'];
const relationKinds = ['influence', 'support', 'control', 'membership', 'mediation', 'opposition', 'alliance'];
const trailStandings = ['alleged', 'reported', 'confirmed', 'denied', 'declined', 'retracted'];

/** One line of marks, read from left to right. */
export class Mark {
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

  // actor: Russia = Moscow | the Kremlin | @210-222
  actor(): void {
    const [name, others] = this.rest.split(' = ');
    this.rest = '';
    const read = (s: string): string => {
      const at = /^@(\d+)-(\d+)$/.exec(s);
      return at ? this.passage.text.slice(Number(at[1]), Number(at[2])) : s;
    };
    this.passage.actors.set(name!.trim(), [name!.trim(), ...(others?.split('|').map(s => read(s.trim())) ?? [])]);
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
      const quote = this.rest.search(/["«@]/);
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
      if (/^["«@]/.test(this.rest)) meeting.span = this.quotes();
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

  /** "words", "words"#2 for the second time they occur, or @12-34 by offsets, several joined by + */
  quotes(): Range[] {
    const ranges: Range[] = [];
    do ranges.push(this.offsets() ?? this.quotation());
    while (this.take('+'));
    return ranges;
  }

  offsets(): Range | null {
    const m = /^@(\d+)-(\d+)/.exec(this.rest);
    if (!m) return null;
    const [start, end] = [Number(m[1]), Number(m[2])];
    if (start >= end || end > this.passage.text.length) this.fail(`not in the text: ${m[0]}`);
    this.rest = this.rest.slice(m[0].length).trim();
    return {start, end};
  }

  quotation(): Range {
    const m = /^(?:"([^"]+)"|«([^»]+)»)(?:#(\d+))?/.exec(this.rest);
    if (!m) return this.fail(`expected a quotation, found "${this.rest}"`);
    const words = (m[1] ?? m[2])!;
    const places: number[] = [];
    for (let at = this.passage.text.indexOf(words); at >= 0; at = this.passage.text.indexOf(words, at + 1)) places.push(at);
    if (places.length === 0) this.fail(`not in the text: "${words}"`);
    if (places.length > 1 && !m[3]) this.fail(`${places.length} times in the text, say which with #: "${words}"`);
    const start = places[m[3] ? Number(m[3]) - 1 : 0];
    if (start === undefined) return this.fail(`only ${places.length} times in the text: "${words}"`);
    this.rest = this.rest.slice(m[0].length).trim();
    return {start, end: start + words.length};
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
