import type {Meeting} from '@suasion/model';
import type {Calendar} from '../deadlines/calendar.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import type {Sides} from '../reading/sides.ts';
import {sentOut} from '../words/encounters.ts';
import {gathering, spans} from '../words/meetings.ts';
import {sent, whom, withBehind} from './attendees.ts';
import {besides, partiesOf} from './encounters.ts';
import {isAudience, isContest, isGathering, isInterview, isKin, isTalks, isThingMet} from './gatherings.ts';
import {isTable, journeyTo} from './meeting-journeys.ts';
import {clauseOf, distinct, isAhead, isAskedFor, isReported, make, statusOf} from './meeting-parts.ts';

/** who met whom, by the verb: “met in Minsk”, “sat down with”, “hosted the two leaders”, “summoned the envoy”; null when it tells of no meeting */
export function byVerb(r: Reading, calendar: Calendar, v: number, sides: Sides): Meeting | null {
  const lemma = r.lemma(v);
  if (!meeting.test(lemma) || r.supposed(v)) return null;
  const subject = r.subjectOf(v) >= 0 ? r.subjectOf(v) : besideComma(r, v);
  if (subject < 0) return null;
  // “was closeted with Jammeh until late”
  const who = r.passive(v) && lemma !== 'closet' ? [] : sent(r, subject);
  if (!who.length) return null;
  const object = r.kid(v, 'obj');
  // “two days of talks”, “a series of meetings”
  const inside = object > v && spans.has(r.a.lemma[object]!) ? r.oblique(object, 'of') : object;
  const thing =
    inside > v && (isGathering(r, inside) || (r.a.lemma[inside] === 'call' && /^(?:hold|have)$/.test(lemma)))
      ? inside
      : -1;
  const withWhom = () => {
    const at = [r.oblique(v, 'with'), ...(thing >= 0 ? [r.oblique(thing, 'with', 'between')] : [])];
    const own = at.flatMap(i => (i > v ? whom(r, i, who) : []));
    return own.length || thing < 0 ? own : withBehind(r, v, who);
  };
  let others: string[] = [];
  let mediator: string | null = null;
  let status: Meeting['status'] | null = null;
  switch (true) {
    case /^(?:meet|gather|reconvene)$/.test(lemma):
      // “meet his Danish colleague”
      if (object > v && /^(?:counterpart|colleague)s?$/.test(r.words[object]!)) {
        others = besides(r, object, who);
        break;
      }
      // “met its obligations”, “met resistance”
      if (object >= 0 && (lemma !== 'meet' || r.actorsOf(object, who).length === 0 || isThingMet(r, object)))
        return null;
      // “met Sweden in the final”, “met her husband in 1999”
      if (isContest(r, v) || (object >= 0 && isKin(r, object))) return null;
      others = [...(object >= 0 ? r.actorsOf(object, who) : []), ...withWhom()];
      // “will meet at the palace with Ben”
      if (!others.length && who.length === 1) others = withBehind(r, v, who);
      break;
    case /^(?:dine|lunch|huddle|consult)$/.test(lemma):
      others = withWhom().filter(x => r.isNamed(r.principal(x)));
      if (!others.length || (lemma === 'consult' && !calendar.within({from: v, to: r.hi[v]!}))) return null;
      break;
    case lemma === 'closet':
      others = withWhom();
      break;
    // “sat down with”, “sat with Poli until two”
    case lemma === 'sit':
      others = withWhom();
      if (
        !r.kids[v]!.some(j => r.words[j] === 'down') &&
        !others.some(x => r.isNamed(r.principal(x)) || r.context.kind?.(x) === 'organisation')
      )
        return null;
      break;
    // “spoke with the chancellor”, “telephoned the president in Belgrade”; not “spoke to reporters”
    case /^(?:speak|talk|telephone|phone|ring|negotiate|bargain)$/.test(lemma): {
      // “the two are to talk again”
      if (who.length > 1 && isAhead(r, v) && r.oblique(v, 'with', 'to') < 0) break;
      // “spoke by telephone”: with each other
      if (who.length > 1 && isCall(r, v) && r.modal(v) === null) break;
      // “we speak to them every day”
      if (/^(?:VBP|VBZ)$/.test(r.xposOf(v))) return null;
      const to = /^(?:telephone|phone|ring)$/.test(lemma) ? object : r.oblique(v, 'with', 'to');
      // “spoke by phone with”, hung on the phone
      others = to > v ? whom(r, to, who) : isCall(r, v) ? withBehind(r, v, who) : [];
      if (
        !others.some(x => r.isNamed(r.principal(x))) ||
        r.modal(v) !== null ||
        // “was speaking to the conference of mayors”
        (lemma === 'speak' && to > v && r.oblique(v, 'to') === to && others.some(x => isMany(r, x)))
      )
        return null;
      break;
    }
    case /^(?:receive|see|welcome)$/.test(lemma) && object > v && /^(?:counterpart|colleague)$/.test(r.words[object]!):
      others = besides(r, object, who);
      break;
    case /^(?:see|receive|welcome)$/.test(lemma):
      // “he'll see him again on Thursday”
      if (
        object < v ||
        (r.known(object) === null && !/^(?:PRP|NNP)$/.test(r.xposOf(object)) && !sentOut.test(r.words[object]!)) ||
        !calendar.within({from: object, to: Math.min(r.sentence(v).to, object + (lemma === 'see' ? 6 : 10))}) ||
        // “welcomed the ruling”
        (lemma === 'welcome' && !r.actorsOf(object, who).some(x => r.context.kind?.(x) === 'person'))
      )
        return null;
      // “received officials from Seoul last Friday”
      others = r.actorsOf(object, who).filter(x => r.isNamed(r.principal(x)));
      if (!others.length && sentOut.test(r.words[object]!))
        others = [r.oblique(object, 'from', 'of'), r.oblique(v, 'from')]
          .flatMap(i => r.actorsOf(i, who))
          .filter(x => r.isNamed(x))
          .slice(0, 1);
      break;
    case !(lemma === 'have' && thing < 0) && holding.test(lemma):
      if (r.passive(v) || (lemma !== 'confer' && thing < 0)) return null;
      others = withWhom();
      break;
    // “convened in Amman with the rebels present”
    case /^(?:convene|assemble)$/.test(lemma) && object < v:
      others = withBehind(r, v).filter(x => !who.some(y => r.same(x, y)));
      break;
    // “convened the two leaders in Ohrid”: who calls them together stands between them
    case /^(?:host|convene|bring)$/.test(lemma) || (lemma === 'get' && object > v && isTogether(r, object)): {
      if (object < v || (lemma === 'bring' && !isTogether(r, object))) return null;
      // “hosting a growing number of refugees”
      if (
        lemma === 'host' &&
        staying.test(r.a.lemma[r.oblique(object, 'of') > object ? r.oblique(object, 'of') : object]!)
      )
        return null;
      // “hosted Egypt for training exercises”
      const purpose = r.oblique(v, 'for');
      if (purpose > v && staying.test(r.a.lemma[purpose]!)) return null;
      // “hosted the campaign's news conferences”, “hosts a Swedish website”
      if (lemma === 'host' && thing < 0 && (gathering.has(r.a.lemma[object]!) || isThingMet(r, object))) return null;
      // “hosted a meeting of Sudan and Kenya”
      const told = thing >= 0 ? partiesOf(r, thing, who) : [];
      others =
        told.length > 1
          ? told
          : thing < 0
            ? hosted(r, object, who)
            : isTalks(r, thing) || /^(?:signing|ceremony)$/.test(r.a.lemma[thing]!)
              ? r.pair(v, who)
              : told;
      if ((thing < 0 || told.length > 1) && others.length > 1) mediator = who[0]!;
      break;
    }
    // “returned to the negotiating table”
    case /^(?:return|go|come|get|fly|travel)$/.test(lemma) && !isTable(r, v): {
      // “will travel to Copenhagen to meet his colleague”, “flew to Newbury to ask him”
      others = journeyTo(r, v, who);
      if (!others.length) return null;
      break;
    }
    case /^(?:return|go|come|get)$/.test(lemma):
      others = withWhom();
      break;
    // “had an hour alone with her”, “had the prime minister on the telephone”
    case lemma === 'have' && thing < 0: {
      const hours = object > v && spans.has(r.a.lemma[object]!);
      const called =
        object > v && r.oblique(v, 'on') > object && /^(?:phone|telephone|line)$/.test(r.words[r.oblique(v, 'on')]!);
      if ((!hours && !called) || r.passive(v)) return null;
      others = hours ? [...withWhom(), ...r.actorsOf(r.oblique(object, 'with'), who)] : r.actorsOf(object, who);
      break;
    }
    // “had spent eleven hours with him”
    case lemma === 'spend':
      if (object < v || !spans.has(r.a.lemma[object]!)) return null;
      others = [...withWhom(), ...r.actorsOf(r.oblique(object, 'with'), who)];
      break;
    // “chaired talks between Serbia and Kosovo”
    case /^(?:chair|mediate|facilitate|broker)$/.test(lemma): {
      if (thing < 0 || r.passive(v)) return null;
      others = partiesOf(r, thing, who);
      if (others.length < 2) return null;
      mediator = who[0]!;
      break;
    }
    // “invited the negotiators to Brussels”, “to talks on Thursday”
    case lemma === 'invite': {
      const to = r.oblique(object > v ? object : v, 'to');
      const place = to >= 0 ? to : r.oblique(v, 'to');
      if (object < v || place < object || !(r.xposOf(place).startsWith('NNP') || isGathering(r, place))) return null;
      others = r.actorsOf(object, who);
      status = 'planned';
      break;
    }
    // “called Ben on Friday”; not “called Ben a liar”
    case lemma === 'call' && r.words[v + 1] !== 'in': {
      const next = object > v ? object + 1 + r.kids[object]!.filter(j => r.is(j, 'flat')).length : v;
      const date = calendar.at(r.words[next] === 'on' ? next + 1 : next);
      others = date ? r.actorsOf(object, who).filter(x => r.context.kind?.(x) === 'person') : [];
      if (!others.length || r.passive(v) || r.modal(v) !== null) return null;
      break;
    }
    // “called in the ambassador”, “summoned the envoy”
    case lemma === 'summon' || (lemma === 'call' && r.words[v + 1] === 'in'): {
      const envoy = object > v ? object : nounAfter(r, lemma === 'call' ? v + 1 : v);
      // “called in Ambassador Nam”
      const title = envoy > v ? r.words.slice(r.phraseStart(envoy), envoy + 1) : [];
      if (envoy < v || r.modal(v) !== null || !title.some(w => envoys.test(w))) return null;
      others = r.actorsOf(envoy, who);
      break;
    }
    // “cancelled a visit by the speaker of parliament”
    case /^(?:cancel|postpone|scrap|boycott)$/.test(lemma): {
      if (object < v || !(isGathering(r, object) || /^(?:visit|trip)$/.test(r.a.lemma[object]!))) return null;
      const other = r.oblique(object, 'by', 'with', 'to', 'between');
      others =
        other > object
          ? r.actorsIn(other, r.hi[other]!).length
            ? r.actorsIn(other, r.hi[other]!)
            : r.actorsOf(other, who)
          : [];
      status = 'failed';
      break;
    }
    case lemma === 'discuss':
      // “discussed the next round with Kerry, Brahimi and Ban on Friday night”: a talk face to face needs its day or place
      others = withWhom();
      if (!others.length) others = withBehind(r, v);
      if (!others.length || r.modal(v) !== null) return null;
      break;
    default:
      return null;
  }
  if (others.some(x => isAudience(r, x)) || (/^(?:sit|speak|talk)$/.test(lemma) && isInterview(r, v))) return null;
  const all = distinct(r, mediator === null ? [...who, ...others] : others);
  // “We met, we had soup”: with whom one deals
  if (
    all.length === 1 &&
    r.words[subject] === 'we' &&
    lemma === 'meet' &&
    !r.is(v, 'acl:relcl') &&
    !r.words.slice(Math.max(0, subject - 2), subject).includes('when')
  )
    all.push(...sides.of(all[0]!));
  // “The Security Council met on Friday”; not “the Council, meeting in Bern, …”
  const alone =
    all.length === 1 &&
    /^(?:meet|gather|reconvene|hold|convene)$/.test(lemma) &&
    (bodies.test(r.words[relativeHead(r, subject)]!) || r.context.kind?.(all[0]!) === 'bloc') &&
    (r.is(v, 'acl:relcl') || !r.is(v, 'acl', 'advcl'));
  if (all.length < 2 && !alone) return null;
  if (!isReported(r, v)) return null;
  // “often meets with farmers”, “has regularly talked with them”
  if (/^(?:VBZ|VBP)$/.test(r.xposOf(r.firstHelper(v))) && r.kids[v]!.some(j => j < v && habitual.test(r.words[j]!)))
    return null;
  const found = make(r, calendar, v, all, clauseOf(r, v), status ?? statusOf(r, v), null);
  const fixed = found.when !== null && found.when >= (r.context.published ?? '').slice(0, found.when.length);
  if (!fixed && isAskedFor(r, v)) return null;
  // the round they speak about is another
  const round = lemma === 'discuss' ? null : found.round;
  return {...found, round, mediator: mediator ?? found.mediator};
}

const meeting =
  /^(?:meet|gather|reconvene|sit|speak|talk|telephone|phone|ring|negotiate|bargain|see|receive|confer|hold|resume|begin|open|start|have|host|convene|bring|invite|cancel|postpone|scrap|boycott|discuss|closet|summon|call|end|conclude|finish|complete|continue|attend|reopen|restart|return|go|come|get|fly|travel|spend|assemble|chair|mediate|facilitate|broker|wrap|dine|lunch|huddle|consult|enter|welcome)$/;

/** Whom a government calls in. */
const envoys = /^(?:ambassadors?|envoys?|chargé|charge|consul|diplomats?)$/;

/** Verbs of one who holds or attends a thing. By lemma. */
const holding =
  /^(?:confer|hold|resume|begin|open|start|have|conclude|finish|complete|continue|attend|reopen|restart|end|wrap|enter)$/;

/** Who is put up and not met. By lemma. */
const staying =
  /^(?:refugee|migrant|evacuee|guest|student|tourist|visitor|troop|soldier|missile|asylum|base|immigrant|child|website|site|server|page|blog|account|radar|factory|game|festival|tournament|show|exhibition|exercise|drill|training|match|final|olympics|race|concert|gala|fundraiser|pageant|event|party)$/;

const habitual = /^(?:often|frequently|regularly|usually|routinely|sometimes|always|rarely|seldom|occasionally)$/;

/** A body that meets by itself. */
const bodies =
  /^(?:council|heads|bureau|commission|committee|cabinet|parliament|assembly|leaders|ministers|directors|commissioners|parties|delegations|board|league)$/;

/** those one speaks to in a speech, not face to face */
const isMany = (r: Reading, id: string): boolean =>
  /^(?:organisation|bloc|people|media)$/.test(r.context.kind?.(r.principal(id)) ?? '');

/** “by telephone”, “by phone”, “by video link”, “to each other” */
function isCall(r: Reading, v: number): boolean {
  for (let j = v + 1; j < Math.min(r.sentence(v).to, v + 8); j++)
    if (
      /^(?:phone|telephone|video|videoconference)$/.test(r.words[j]!) ||
      (r.words[j] === 'each' && r.words[j + 1] === 'other' && /^(?:to|with)$/.test(r.words[j - 1]!))
    )
      return true;
  return false;
}

/** whom one hosts or convenes: “envoys from Chad and Libya” are the two */
const hosted = (r: Reading, object: number, who: readonly string[]): string[] => {
  const all = /^(?:counterpart|colleague)s?$/.test(r.words[object]!) ? whom(r, object, who) : sent(r, object);
  return all.filter(x => !who.some(y => r.same(x, y)));
};

/** “Chad and Libya, meeting in Tunis, agreed”: the names before the comma, with what was joined to them; -1 when none */
function besideComma(r: Reading, v: number): number {
  if (r.xposOf(v) !== 'VBG' || r.words[v - 1] !== ',' || r.helpers(v).length) return -1;
  const head = r.a.head[v]!;
  const noun = head >= 0 && head < v && r.isNominal(head) ? head : v - 2;
  return noun >= r.sentence(v).from && r.isNominal(noun) ? noun : -1;
}

/** “brought Greece and Turkey together”; not past the end of the clause */
function isTogether(r: Reading, object: number): boolean {
  // “brought together Greece and Turkey”
  if (r.words[r.phraseStart(object) - 1] === 'together') return true;
  for (let j = object + 1; j < Math.min(r.sentence(object).to, object + 10); j++) {
    if (r.words[j] === 'together') return true;
    // “round a table”, “into the same room”
    if (/^(?:round|around|to|into|in)$/.test(r.words[j]!) && /^(?:table|room)$/.test(r.words[nounAfter(r, j)] ?? ''))
      return true;
    if (r.isVerb(j) || /^[.,;:]$/.test(r.words[j]!)) return false;
  }
  return false;
}

/** “the Council, which is due to meet”: the Council */
function relativeHead(r: Reading, i: number): number {
  if (!/^(?:which|who|that)$/.test(r.words[i]!)) return i;
  for (let at = r.a.head[i]!, steps = 0; at >= 0 && steps < 6; at = r.a.head[at]!, steps++)
    if (r.is(at, 'acl:relcl')) return Math.max(0, r.a.head[at]!);
  return i;
}
