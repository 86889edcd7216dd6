import {predicate, type Run} from '../reading/clause.ts';
import {agentBehind, gerundAfter, infinitive, nounAfter, thing} from '../reading/heads.ts';
import {bareStart, listBehind, nominal, undone, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {timeNouns, ungranted} from '../words/complements.ts';
import {isDeedNoun, plans} from '../words/deeds.ts';
import {type Frame, nouns} from '../words/frames.ts';
import {harmfulNouns, weapons} from '../words/harm.ts';
import {addressee, addresseesOf} from './addressees.ts';
import {isOwn, papers, withheldFrom} from './askings.ts';
import {clausal} from './complement-clauses.ts';
import {askedFor} from './complement-for.ts';
import {onTo, whither, whomTo} from './complement-persons.ts';
import {thingOf} from './complement-things.ts';
import {seenToDo} from './seeing.ts';
import {giving} from './transfers.ts';
import {condemning, isWorkedFor, proposed, working} from './working.ts';

/** What a verb of demanding and the like takes: the act, and whom it is put to. */
export interface Complement {
  /** head token of the act */
  head: number;
  /** tokens of it */
  run: Run;
  of: string[];
  verbal: boolean;
  /** who it is addressed to stands in the clause and is not found among the actors: then no other is looked for */
  addressed: boolean;
  /** where the next member of a list begins */
  limit?: number;
  /** where its conditions stand, when the act itself was worded before */
  elsewhere?: number;
  /** the token behind what is said of the act, where its conditions stand: “talks are out of the question | until …” */
  terms?: number;
}

/** The acts verb v takes in one frame, none when it has no such complement; see words/frames.ts for what each frame is. */
export function complements(r: Reading, v: number, frame: Frame, passive: boolean, by: string[]): Complement[] {
  switch (frame) {
    case 'whom-to':
      return whomTo(r, v, passive, by);
    case 'on-to':
      return onTo(r, v, passive, by);
    case 'whither':
      return passive ? [] : whither(r, v, by);
    case 'for':
      return askedFor(r, v, passive, by).map(c => (c.of.length ? c : {...c, of: appealedTo(r, v, by)}));
    case 'that':
    case 'subjunctive':
      return clausal(r, v, frame, passive, by);
    case 'to': {
      const to = infinitive(r, v, v);
      if (to < 0) return [];
      // “a truce offered by the rebels to coincide with the talks”: the truce, and what it is for
      if (passive && by.length && r.is(v, 'acl') && /^(?:offer|propose)$/.test(r.lemma(v))) return [];
      // “were offered a bonus to fly”: the bonus, and what it is for
      if (passive && giving.test(r.lemma(v)) && r.kid(v, 'obj') > v && r.kid(v, 'obj') < to) return [];
      // "asked to see him" wants a thing for oneself; "asks not to be named" is no demand of a party
      if (/^(?:ask|beg|request)$/.test(r.lemma(v)) && r.lemma(to) === 'see') {
        // “asked to see the letter”
        const seen = r.kid(to, 'obj');
        return seen > to && (papers.test(r.a.lemma[seen]!) || (r.xposOf(seen) === 'PRP' && r.known(seen) !== null))
          ? verbal(r, to, [], false)
          : [];
      }
      // “asked to land at the port”: leave for it
      if (/^(?:ask|request)$/.test(r.lemma(v)))
        return passive || !isOwn(r, v, to) || withheldFrom.test(r.a.lemma[to]!) || r.passive(to)
          ? []
          : verbal(r, to, [], false);
      // “called to ban the trawlers”, “pushing to insert a clause”: what it is for, by others than who pushes
      if (working.test(r.lemma(v))) return passive || !isWorkedFor(r, v, to) ? [] : verbal(r, to, [], false);
      if (/^(?:beg|urge|implore|beseech)$/.test(r.lemma(v))) return [];
      if (
        r.lemma(v) === 'demand' &&
        !/^(?:know|see|speak|meet|hear|be)$/.test(r.a.lemma[to]!) &&
        r.words[v + 2] !== 'be'
      )
        return [];
      return verbal(r, to, addresseesOf(r, v, by), false);
    }
    case 'granted': {
      // “want paying for the three days”
      if (/^(?:want|need)$/.test(r.lemma(v)) && isUndergone(r, v + 1)) return verbal(r, v + 1, [], false);
      const to = r.words[v + 1] === 'to' && r.words[v + 2] === 'be' ? infinitive(r, v, v) : -1;
      return !passive && to > v + 2 && r.xposOf(to) === 'VBN' && !ungranted.test(r.a.lemma[to]!)
        ? verbal(r, to, [], false)
        : [];
    }
    case 'of': {
      const what = r.oblique(v, 'of');
      if (what < v || !(harmfulNouns.test(r.a.lemma[what]!) || weapons.test(r.a.lemma[what]!))) return [];
      const whom = addressee(r, v);
      return nominal(r, what, whom >= 0 ? r.actorsOf(whom, by) : [], false);
    }
    case 'deed': {
      if (r.words[v + 1] === 'to' || r.words[v + 1] === 'that') return [];
      const found = thingOf(r, v, passive, by);
      const lemma = r.lemma(v);
      if (condemning.test(lemma)) return found.filter(c => proposed.test(r.a.lemma[c.head]!));
      return found.every(
        c =>
          plans.test(r.a.lemma[c.head]!) ||
          (lemma !== 'submit' && isDeedNoun(r.a.lemma[c.head]!)) ||
          (lemma === 'decline' && nouns.has(r.a.lemma[c.head]!)),
      )
        ? found
        : [];
    }
    case 'doing': {
      const g = /^(?:out|down|to|on|at|against)$/.test(r.words[v + 1] ?? '') ? v + 2 : v + 1;
      if (r.xposOf(g) !== 'VBG' || g >= r.sentence(v).to || r.helpers(g).some(j => j > v && j < g)) return [];
      // “ruled out being asked again”
      const head = r.is(g, 'aux:pass', 'cop', 'aux') && r.a.head[g]! > g ? r.a.head[g]! : g;
      return verbal(r, head, addresseesOf(r, v, by), false).map(c => ({
        ...c,
        run: {from: Math.min(g, c.run.from), to: c.run.to},
      }));
    }
    case 'participle': {
      return undone(r, v);
    }
    case 'on': {
      const being = r.words[v + 1] === 'on' ? gerundAfter(r, v + 1) : -1;
      if (being > 0)
        return [{head: being, run: {from: v + 2, to: r.hi[being]!}, of: [], verbal: true, addressed: false}];
      // “insisted on first dealing with it”
      if (r.words[v + 1] === 'on' && r.xposOf(v + 2) === 'RB' && r.xposOf(v + 3) === 'VBG')
        return verbal(r, v + 3, [], false).map((c, k) => (k > 0 ? c : {...c, run: {from: v + 2, to: c.run.to}}));
      const near = r.oblique(v, 'on', 'upon');
      // “insist on the crane first”, whatever the parse made of it
      const what = near < 0 && r.words[v + 1] === 'on' ? nounAfter(r, v + 1) : near;
      if (what < 0 || /^W/.test(r.xposOf(what))) return [];
      // “insisted on Friday that”, “insisted that it has not been on the agenda”
      const counted = r.xposOf(what - 1) === 'CD';
      if (r.lemma(v) === 'insist' && ((timeNouns.test(r.words[what]!) && !counted) || r.kid(what, 'cop') >= 0))
        return [];
      // “agreed on a truce”; not “agreed on Tuesday”, “on the need”
      if (
        r.lemma(v) === 'agree' &&
        !(plans.test(r.a.lemma[what]!) || isDeedNoun(r.a.lemma[what]!) || settledThings.test(r.a.lemma[what]!))
      )
        return [];
      return r.isNominal(what) ? nominal(r, what, [], false) : verbal(r, what, [], false);
    }
    case 'against': {
      const whom = passive ? r.kid(v, 'nsubj:pass') : addressee(r, v);
      const own = r.oblique(v, 'against');
      // “advised tenants against withholding rent”
      const behind = whom > v && r.words[r.phraseEnd(whom)] === 'against' ? r.phraseEnd(whom) + 1 : -1;
      // “against striking deals”, read as deals of that name
      const doing = behind > 0 && /ing$/.test(r.words[behind]!) && /^(?:NN|VBG|JJ)$/.test(r.xposOf(behind));
      const what = own < 0 && doing ? behind : own;
      // “warned against potential hackers” fears them
      if (what >= 0 && !r.isVerb(what) && /(?:ers|ors|men|people)$/.test(r.words[what]!)) return [];
      if (what >= 0) {
        const of = whom >= 0 ? r.actorsOf(whom, by) : [];
        const run = {from: Math.min(what, bareStart(r, what)), to: r.hi[what]!};
        return [{head: what, run, of, verbal: r.isVerb(what) || what === behind, addressed: whom >= 0}];
      }
      if (whom < 0) return [];
      const to = infinitive(r, v, whom);
      if (to < 0 || !/^(?:not|never)$/.test(r.words[predicate(r, to).from]!)) return [];
      return verbal(r, to, r.actorsOf(whom, by), true);
    }
    case 'with': {
      const what = r.oblique(v, 'with');
      const whom = passive ? r.kid(v, 'nsubj:pass') : addressee(r, v);
      if (what < v || whom < 0 || !r.isNominal(what) || r.actorAt(what) !== null) return [];
      const agent = passive ? agentBehind(r, what) : -1;
      return nominal(r, what, r.actorsOf(whom, by), true).map(c => (agent > 0 ? {...c, limit: agent} : c));
    }
    case 'see': {
      // “wants to see concrete measures: more lorries, and an end to the siege”, “would like to see them gone”
      const to = r.words[v + 1] === 'to' ? v + 2 : -1;
      if (to < 0 || r.lemma(to) !== 'see' || r.words[to + 1] === 'for') return [];
      const seen = seenToDo(r, to, by);
      if (seen.length) return seen;
      const done = undone(r, to);
      if (done.length) return done;
      const what = thing(r, to);
      if (what < 0 || !r.isNominal(what) || r.actorAt(what) !== null) return [];
      const listed = listBehind(r, what);
      return listed.length ? listed : nominal(r, what, [], false);
    }
    case 'sum':
      return r.xposOf(v) === 'VB' ? [] : thingOf(r, v, passive, by).filter(c => isSum(r, c.head));
    case 'what': {
      const things = thingOf(r, v, passive, by);
      return passive || !/^(?:want|demand|seek)$/.test(r.lemma(v))
        ? things
        : [...things, ...lastToDo(r, things.at(-1))];
    }
  }
}

/** “appealed to Cairo, as it had before, for help”: whom, wherever the rest of it stands */
function appealedTo(r: Reading, v: number, by: string[]): string[] {
  const whom = /^(?:appeal|plead)$/.test(r.lemma(v)) ? r.oblique(v, 'to', 'with') : -1;
  return whom > v ? r.actorsOf(whom, by) : [];
}

/** What parties settle between them, beside deeds and plans. By lemma. */
const settledThings = /^(?:border|boundary|line|route|share|quota|timeline|schedule|price|target|sum)$/;

/** “want the return of the exiles, a pardon and to mend the roof”: a deed behind the things */
function lastToDo(r: Reading, last: Complement | undefined): Complement[] {
  if (!last || last.verbal) return [];
  for (let i = last.head + 1; i + 2 < Math.min(r.sentence(last.head).to, last.head + 14); i++) {
    if (/^(?:[.;:!?”–—]|which|who|that)$/.test(r.words[i]!) || /^(?:VB|VBD|VBZ|VBP|MD|TO)$/.test(r.xposOf(i)))
      return [];
    if (r.words[i] === 'and' && r.words[i + 1] === 'to' && r.xposOf(i + 2) === 'VB') return verbal(r, i + 2, [], false);
  }
  return [];
}

/** “want paying”, “wants feeding at once”: a gerund of what is to be done, with nothing it is done to */
const isUndergone = (r: Reading, g: number): boolean =>
  r.xposOf(g) === 'VBG' &&
  r.words[g] === r.a.text.slice(r.a.start[g], r.a.end[g]) &&
  r.kid(g, 'obj') < 0 &&
  /^(?:for|in|by|at|before|now|,|\.|;|and)$/.test(r.words[g + 1] ?? '.');

/** “800”, “£4,000”, “$200 million”, “two million dollars”, “4 percent” */
const isSum = (r: Reading, i: number): boolean =>
  r.xposOf(i) === '$' ||
  r.xposOf(i) === 'CD' ||
  (/^(?:dollar|euro|pound|franc|crown|rupee|yen|percent|cent|million|billion)s?$/.test(r.words[i]!) &&
    r.kid(i, 'nummod') >= 0);
