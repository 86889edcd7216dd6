import {XPOS} from '../../tagset.ts';
import type {Reading} from '../reading/reading.ts';
import {participles} from '../words/relations.ts';
import {betweenWhom, named, partiesOf} from './mediations.ts';
import {isAimed, isThing, others} from './relation-sides.ts';
import type {Push} from './relations.ts';

/** “mediated by Saudi Arabia”, “Algerian-backed movement”, “aligned with Iran” */
export function byParticiple(r: Reading, i: number, push: Push): boolean {
  const kind = participles.get(r.words[i]!)!;
  const tag = r.a.xpos[i];
  // “Algerian-backed”: the actor stands before the hyphen
  // but “majority-owned by Qatar”
  const inPart = /^(?:majority|minority|part|wholly|jointly|partly)$/.test(r.words[i - 2] ?? '');
  if (/^[-–]$/.test(r.words[i - 1] ?? '') && i > 1 && !inPart) {
    // “the state-controlled company”: of what kind it is
    if (/^(?:state|publicly|privately|family)$/.test(r.words[i - 2]!)) return true;
    const from = named(r, i - 2) ?? r.known(i - 2);
    const head = r.a.head[i]! > i ? r.a.head[i]! : i + 1;
    if (from === null || head >= r.sentence(i).to) return true;
    // “the Tuareg-led rebels”: of what people they are
    if (kind === 'control' && ethnic.test(r.words[i - 2]!)) return true;
    if (kind === 'mediation')
      push([from], partiesOf(r, head, i, [from]), kind, {from: i - 2, to: Math.min(head + 1, r.hi[head]!)}, i);
    else push([from], r.actorsOf(head), kind, {from: i - 2, to: head + 1}, i);
    return true;
  }
  if ((tag !== XPOS.VBN && tag !== XPOS.VBD && tag !== XPOS.JJ) || r.words[i + 1] === 'out') return false;
  // “led him by five points”
  if (tag === XPOS.VBD && !r.passive(i) && !r.is(i, 'acl')) return false;
  if (kind === 'alliance') {
    const other = r.oblique(i, 'with', 'to');
    if (other < i || r.negated(i)) return false;
    const subject = r.subjectOf(i);
    push(r.actorsOf(subject), r.actorsOf(other), kind, {from: i, to: r.hi[other]!}, i);
    return true;
  }
  // “armed and financed by Iran”
  const last = r.conjuncts(i).at(-1) ?? i;
  const own0 = r.kid(i, 'obl:agent') >= 0 ? r.kid(i, 'obl:agent') : r.oblique(i, 'by');
  const agent = own0 >= 0 || !participles.has(r.words[last]!) ? own0 : r.kid(last, 'obl:agent');
  if (agent < i || r.negated(i)) return false;
  if (isThing(r, agent)) return true;
  // a person leads their own
  const own = /^(?:led|commanded|headed)$/.test(r.words[i]!);
  const near = r.actorsAtEnd(agent);
  const by = near.length || kind !== 'support' ? near : others(r, agent, []);
  const from = own && r.context.kind?.(by[0] ?? '') === 'person' ? [] : by;
  // “the parties led by them”
  const over = r.is(i, 'acl', 'amod') ? r.a.head[i]! : -1;
  const thing = over >= 0 && over < i && r.isNominal(over) ? over : r.subjectOf(i);
  if (kind === 'mediation') {
    // “a deal brokered by Germany with Turkey” is between those two
    if (r.oblique(i, 'with') > i || r.words.slice(agent + 1, Math.min(r.sentence(i).to, agent + 6)).includes('with'))
      return true;
    const told = thing >= 0 && !/^(?:mediated|brokered|facilitated)$/.test(r.words[i]!) ? between(r, thing, i) : null;
    push(from, told ?? partiesOf(r, thing, i, from), kind, {from: i, to: r.hi[agent]!}, i);
  } else
    push(
      from,
      thing >= 0 && !isAimed(r, thing)
        ? others(r, thing, []).filter(x => kind !== 'control' || !isLand(r, thing, x))
        : [],
      kind,
      {from: i, to: r.hi[agent]!},
      i,
    );
  return true;
}

/** “it is run by the ministry”: rather a thing than the land last named */
const isLand = (r: Reading, i: number, id: string): boolean => r.words[i] === 'it' && r.context.kind?.(id) === 'state';

/** those between whom a thing is said to be, before the verb: “a truce between Chad and Libya negotiated by” */
function between(r: Reading, thing: number, v: number): string[] {
  const ids = betweenWhom(r, thing, []);
  return ids.length > 1 && thing < v ? ids : [];
}

/** Peoples and creeds that lead by being most of a body's members. */
const ethnic =
  /^(?:tutsi|hutu|tuareg|kurdish|arab|berber|shia|shiite|shi['’]ite|sunni|alawite|druze|christian|muslim|islamist|pashtun|hazara|uzbek|tajik|sikh|hindu|tamil|sinhalese|karen|kachin|moro|oromo|amhara|tigrayan|fulani|serb|croat|bosniak|albanian|maronite|youth|student|women|worker|farmer)$/;
