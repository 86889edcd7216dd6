import type {Core} from './core.ts';
import {stem} from './stem.ts';
import {
  allows,
  anyPlace,
  anyway,
  backToWork,
  blocks,
  ceasefire,
  endFighting,
  endStrike,
  leave,
  movers,
  resign,
  strike,
  takeover,
  talks,
  talkVerbs,
  toAccess,
  toCeasefire,
  toLeave,
  toStrike,
  toTalks,
} from './words/doings.ts';
import {sameWord} from './words/same.ts';

/** What is done, and all that could make it another: with whom, about what, where, which of several. */
interface Doing {
  kind: string;
  /** it is ended rather than done */
  ended: boolean;
  slots: Readonly<Record<'with' | 'about' | 'where' | 'which' | 'who', ReadonlySet<string>>>;
  /** one more of them: “a second strike”, which ending the first does not answer */
  another: boolean;
  /** a name alone is said: of a place or a body one leaves, of where one goes to talk */
  named: boolean;
}

const before = String.raw`(?<before>(?:[\p{L}\p{N}.,’'-]+ ){0,5}?)`;
const rule = (source: string) => new RegExp(`^(?:${source})(?![\\p{L}-])(?<after>.*)$`, 'iu');
const verbal = {
  talks: [rule(`(?:${toTalks}) ${before}${talks}`), rule(talkVerbs), rule('(?:go|come|return|travel) to')],
  ceasefire: [rule(`(?:${toCeasefire}) ${before}${ceasefire}`), rule(endFighting)],
  leave: [
    rule(`(?:${toLeave}) ${before}${movers}`),
    rule(`(?:agree to|accept|begin|complete|carry out|order) ${before}${leave}`),
    rule('withdraw|pull out|leave|vacate'),
  ],
  strike: [rule(`(?:${toStrike}) ${before}${strike}`), rule('strike(?= (?:from|for|over|until|again|next|at)\\b|$)')],
  resigns: [rule(`${resign}(?=$| (?:by|before|on|in|at|from office|at once|now|within|as|and)\\b)`)],
  takeover: [rule(`${allows} (?:the|a|any|this) (?:\\p{L}+ )?${takeover}(?=$)`)],
  access: [rule(`(?:${toAccess}) ${before}access`)],
  ended: [rule(`(?:${endStrike}) ${before}${strike}`), rule(backToWork)],
  blocked: [rule(`${blocks} (?:the|a|any|this) (?:\\p{L}+ )?${takeover}(?=$)`)],
};
/** What ends the doing of another name. */
const endOf: Readonly<Record<string, string>> = {ended: 'strike', blocked: 'takeover'};

const mover = new RegExp(`\\b${movers}$`, 'iu');

// acts are compared pair by pair: each is read once
const known = new WeakMap<Core, Doing | null>();
function doingOf(core: Core): Doing | null {
  let doing = known.get(core);
  if (doing === undefined) known.set(core, (doing = readDoing(core.phrase)));
  return doing;
}

function readDoing(phrase: string): Doing | null {
  for (const [kind, rules] of Object.entries(verbal)) {
    for (const found of rules) {
      const groups = found.exec(phrase)?.groups;
      if (!groups) continue;
      const {before: said = '', after = ''} = groups;
      // how they are held is asked, not that they are
      if (kind === 'talks' && /^ (?:\p{L}+ly )?(?:behind|in (?:public|secret|private)|instead)\b/iu.test(after))
        return null;
      // “go to Bern”: to the talks held there
      const venue =
        kind === 'talks' && /^(?:go|come|return|travel) to$/i.test(phrase.slice(0, phrase.length - after.length));
      if (venue && !/^ \p{Lu}[\p{L}’-]+$/u.test(after)) continue;
      const doing = {
        kind: endOf[kind] ?? kind,
        ended: kind in endOf,
        another: oneMore.test(`${said}${after}`),
        named: false,
      };
      const slots = slotsOf(said, after);
      if (venue) return {...doing, named: true, slots: {...slots, with: none, where: content(after)}};
      if (kind !== 'leave') return {...doing, slots};
      // “leave the coalition” is not to leave a place
      const who = mover.exec(phrase.slice(0, phrase.length - after.length))?.[0] ?? movedOf(after);
      const [place] =
        /(?<= (?:from|out of) |^ )(?!by |in |until |at |from |out |of |to |for )\p{L}.*$/iu.exec(after) ?? [];
      const where = place && !mover.test(place) ? content(place.split(stops)[0]!) : new Set<string>();
      const bare = !place || [...said.split(' '), ...place.split(/[ ,]+/)].some(w => anyPlace.has(w.toLowerCase()));
      if (place && !who && !bare && !/^(?:the )?\p{Lu}/u.test(place)) return null;
      return {...doing, named: !who && !bare, slots: {...slots, about: none, where, who: who ? content(who) : none}};
    }
  }
  return null;
}

const later = 'second|third|fourth|fifth|sixth';
const oneMore = new RegExp(`\\b(?:${later}|another|new|further|fresh|more|again)\\b`, 'i');

const none: ReadonlySet<string> = new Set();
const movedOf = (after: string) => new RegExp(`^ of ${before}(?<who>${movers})\\b`, 'iu').exec(after)?.groups?.who;
const stops =
  / (?:with|between|on|over|about|regarding|concerning|in|at|from|to|by|for|after|before|sponsored|aimed|if|under|without|until)\b/i;
const counts = new RegExp(`^(?:\\d.*|first|${later}|permanent|lasting|temporary|humanitarian|unilateral)$`, 'i');

function slotsOf(said: string, after: string): Doing['slots'] {
  const slot = (opener: string) => {
    const text = new RegExp(` (?:${opener}) (.+)$`, 'iu').exec(after)?.[1];
    return text ? content(text.split(stops)[0]!) : none;
  };
  const told = content(said);
  const spoken = [...slot('on|over|about|regarding|concerning|to resolve|to settle')];
  return {
    with: slot(
      'with|between|to(?= (?:the |its |their )?\\p{L}+(?:$| ))(?! (?:resolve|settle|see|end|find|reach|present))',
    ),
    about: new Set([...[...told].filter(w => !counts.test(w)), ...spoken]),
    where: slot('in|at'),
    which: new Set(
      said
        .toLowerCase()
        .split(' ')
        .filter(w => counts.test(w)),
    ),
    who: none,
  };
}

const content = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}.’'-]+/u)
      .filter(w => w && !anyway.has(w) && !anyPlace.has(w) && !/(?<=\p{L}{3})ed$/u.test(w) && !counts.test(w))
      .map(w => sameWord.get(stem(w)) ?? stem(w)),
  );

/** Whether two acts of one party are one thing done, told with more and with less; `same` when neither ends it. */
export function oneDoing(a: Core, b: Core, shared: boolean): {same: boolean} | null {
  const [x, y] = [doingOf(a), doingOf(b)];
  // “step down”, “leave”: of an office, where no place is named
  if (x && y && [x, y].some(d => d.kind === 'resigns') && [x, y].some(isBareLeaving)) return {same: true};
  if (!x || !y || x.kind !== y.kind || (x.ended !== y.ended && (x.another || y.another))) return null;
  for (const key of ['with', 'about', 'where', 'which', 'who'] as const) {
    // whom one talks with has many names: the same name elsewhere in both will do
    if (apart(x.slots[key], y.slots[key]) && !(key === 'with' && shared)) return null;
  }
  if (
    x.named !== y.named &&
    (x.kind === 'talks' || x.slots.who.size + y.slots.who.size > 0) &&
    !meet(x.slots.where, y.slots.where)
  )
    return null;
  return {same: x.ended === y.ended};
}

const isBareLeaving = ({kind, slots}: Doing) => kind === 'leave' && !slots.where.size && !slots.who.size;
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some(w => b.has(w));
const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size > 0 && b.size > 0 && !meet(a, b);
