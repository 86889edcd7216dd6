import {UPOS} from '../../tagset.ts';
import type {FoundDemand} from '../acts/build.ts';
import {byDoing} from '../asking/clefts.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds} from '../words/deeds.ts';
import {charges} from '../words/harm.ts';
import {announced, barred, fixed, impossible, planned, votedDown, votedOut} from './announced.ts';
import {curtly} from './curt.ts';
import {driven} from './driven.ts';
import {eitherOr} from './eithers.ts';
import {forewarned, unhesitating} from './forewarned.ts';
import {headlined} from './headlines.ts';
import {granted, imperative, lastDay, ultimatum} from './imperatives.ts';
import {intention} from './intentions.ts';
import {leaveGiven} from './leave-given.ts';
import {leaving} from './leaving.ts';
import {madeKnown} from './made-known.ts';
import {notDoing} from './not-doing.ts';
import {isDuty, obligation} from './obligations.ts';
import {heldUntil, onTerms} from './on-terms.ts';
import {ordered} from './orders.ts';
import {doneTogether, endorsed, signed} from './pacts.ts';
import {plans} from './plans.ts';
import {possible} from './possibles.ts';
import {onPresentTerms} from './present-terms.ts';
import {punishment} from './punishments.ts';
import {arranged} from './settlements.ts';
import {existential, isGoingToBe} from './things.ts';
import {undertold} from './undertold.ts';
import {principled, unwanting, unwilling} from './unwilling.ts';

const intent = /^(?:will|would|'ll|'d|wo|shall)$/;

/**
 * What is demanded, refused, promised or threatened through a modal in somebody's mouth: “Israel must withdraw”, “we will
 * not sign”, “it would bomb the dam unless…”. Not “the talks will be difficult”, “Egypt would gain power”.
 */
export function modals(r: Reading, calendar: Calendar): FoundDemand[] {
  const out: FoundDemand[] = [];
  for (let v = 0; v < r.a.n; v++) {
    if (!r.skipped[v] && r.words[v] === 'no') out.push(...curtly(r, calendar, v));
    if (r.skipped[v] || !r.isVerbal(v)) continue;
    if (r.a.lemma[v] === 'give') out.push(...ultimatum(r, calendar, v));
    if (/^(?:set|name|fix)$/.test(r.a.lemma[v]!)) out.push(...lastDay(r, calendar, v));
    if (r.a.lemma[v] === 'have') out.push(...granted(r, calendar, v));
    const modal = r.modal(v);
    const duty = isDuty(r, v);
    if (modal === null && !duty && isArranged(r, v)) {
      const due = fixed(r, calendar, v);
      const deal = due.length ? due : arranged(r, calendar, v);
      // “The city is to let residents back if winds are light”
      out.push(...(deal.length || !isPut(r, v) ? deal : onTerms(r, calendar, v, 'to')));
      continue;
    }
    if (modal === null && !duty) {
      if (r.a.upos[v] === UPOS.VERB) {
        const orders = imperative(r, calendar, v);
        out.push(...(orders.length ? orders : ordered(r, calendar, v)), ...eitherOr(r, calendar, v));
        out.push(
          ...unwanting(r, calendar, v),
          ...principled(r, calendar, v),
          ...notDoing(r, calendar, v),
          ...leaving(r, calendar, v),
          ...votedDown(r, calendar, v),
          ...votedOut(r, calendar, v),
        );
        out.push(...announced(r, calendar, v), ...madeKnown(r, calendar, v));
        out.push(...headlined(r, calendar, v));
        const meant = planned(r, calendar, v);
        out.push(...(meant.length ? meant : plans(r, calendar, v)));
        const held = heldUntil(r, calendar, v);
        out.push(...(held.length ? held : onPresentTerms(r, calendar, v)));
        out.push(
          ...driven(r, calendar, v),
          ...doneTogether(r, calendar, v),
          ...endorsed(r, calendar, v),
          ...signed(r, calendar, v),
        );
      }
      if (isGoingToBe(r, v) && isPut(r, v)) out.push(...existential(r, calendar, v, r.voice(v)));
      continue;
    }
    out.push(...byDoing(r, calendar, v));
    if (!isPut(r, v)) {
      if (isReason(r, v)) out.push(...unwilling(r, calendar, v, modal!));
      continue;
    }
    // “provided that neither has to say so”
    if (duty && r.supposed(v)) continue;
    if (duty) {
      const asked = obligation(r, calendar, v);
      out.push(...(asked.length ? asked : driven(r, calendar, v)));
    } else {
      const found = intent.test(modal!)
        ? intention(r, calendar, v, modal!)
        : /^(?:may|might|could|can|ca)$/.test(modal!)
          ? possibleOrLet(r, calendar, v, modal!)
          : [];
      // “deliveries will be suspended if …” is worse than undertaken
      const worse = [
        ...punishment(r, calendar, v, modal!),
        ...forewarned(r, calendar, v, modal!),
        ...unhesitating(r, calendar, v, modal!),
      ];
      const kept = worse.length ? worse : found;
      const unwilled = kept.length ? kept : unwilling(r, calendar, v, modal!);
      const last = unwilled.length
        ? unwilled
        : [...impossible(r, calendar, v, modal!), ...barred(r, calendar, v, modal!)];
      const termed = last.length ? last : onTerms(r, calendar, v, modal!);
      out.push(...(termed.length || !intent.test(modal!) ? termed : undertold(r, calendar, v, modal!)));
    }
  }
  return out;
}

function possibleOrLet(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  const found = possible(r, calendar, v);
  return found.length || !/^(?:may|can|could)$/.test(modal) ? found : leaveGiven(r, calendar, v, modal);
}

/** “…, because Europe will not open its door”: what is told as a reason is as real as what it explains */
const isReason = (r: Reading, v: number): boolean =>
  r.marker(v) === 'because' &&
  r.negated(v) &&
  /^(?:will|wo)$/.test(r.modal(v) ?? '') &&
  deeds.has(r.a.lemma[v]!) &&
  !r.isQuestion(v) &&
  !r.withheld(v) &&
  r.isNamed(r.known(r.subjectOf(v)) ?? '');

/** not asked, denied, or inside a condition */
function isPut(r: Reading, v: number): boolean {
  if (r.withheld(v)) return false;
  if (r.isQuestion(v)) return false;
  for (let at = v, steps = 0; at >= 0 && steps < 6; steps++) {
    const whether = r.kids[at]!.find(j => j < at && r.is(j, 'mark') && r.words[j] === 'whether');
    const mark = whether === undefined ? r.marker(at) : 'whether';
    if (mark !== null && /^(?:if|whether|unless|because|since|until|before|once|as|while|although|though)$/.test(mark))
      if (!isOfEqualRank(r, at, mark) && !isConcededToSay(r, v, at, mark)) return false;
    if (
      /^(?:acl:relcl|advcl|advcl:relcl|csubj)$/.test(r.rel(at)) &&
      at === v &&
      r.kids[v]!.some(j => j < v && /^(?:who|which|where|whose|whom)$/.test(r.words[j]!))
    )
      return false;
    // “groups, who answered that he must”: the relative tells who says it
    const relative = at !== v && r.is(at, 'acl:relcl');
    if (
      !relative &&
      r.kids[at]!.some(
        j =>
          j < at &&
          /^(?:what|how|why|who|when|where|which)$/.test(r.words[j]!) &&
          r.is(j, 'advmod', 'obj', 'nsubj', 'obl'),
      )
    )
      return false;
    const head = r.a.head[at]!;
    if (head < 0) break;
    if (r.is(at, 'acl') && charges.has(r.a.lemma[head]!) && isRejected(r, head)) return false;
    if (/^(?:conj|parataxis)/.test(r.rel(at)) && r.kid(at, 'nsubj') >= 0) break;
    // “let it be known that”, “left no doubt that” say it
    if (
      r.is(at, 'ccomp') &&
      r.sayer(head) < 0 &&
      (r.negated(head) || /^(?:deny|doubt|ask|wonder|know)$/.test(r.a.lemma[head]!))
    )
      return false;
    if (r.is(at, 'ccomp') && r.isVerb(head) && r.negated(head)) return false;
    // “refused to say that it should be French”
    if (
      r.is(at, 'ccomp') &&
      r.is(head, 'xcomp') &&
      /^(?:refuse|decline|fail|hesitate|avoid|stop)$/.test(r.lemma(r.a.head[head]!))
    )
      return false;
    at = head;
  }
  return true;
}

/** “…, while Pristina will stop”, “although it could accept limits if …”: a clause that is put forward as the main one is */
const isOfEqualRank = (r: Reading, v: number, mark: string): boolean =>
  r.words[r.kid(v, 'mark') - 1] === ',' &&
  (mark === 'while' || (/^al?though$|^though$/.test(mark) && conditionsOf(r, v).any));

/** “while he said he would bring back the levy, …”: said all the same */
const isConcededToSay = (r: Reading, v: number, at: number, mark: string): boolean =>
  at !== v && /^(?:while|although|though|as|because|since)$/.test(mark) && r.sayer(at) >= 0 && !r.negated(at);

/** “reject the suggestion that weapons must be surrendered” */
function isRejected(r: Reading, noun: number): boolean {
  const over = r.a.head[noun]!;
  return over >= 0 && /^(?:reject|deny|dismiss|dispute|rebuff|refute)$/.test(r.lemma(over));
}

/** “is to support”, “are to be disarmed” */
function isArranged(r: Reading, v: number): boolean {
  const to = r.words[v - 1] === 'be' ? v - 2 : v - 1;
  return r.words[to] === 'to' && /^(?:is|are|was|were)$/.test(r.words[to - 1] ?? '');
}
