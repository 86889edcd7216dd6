import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {binding, lifelines, relationPhrases, takenFor} from '../words/relation-phrases.ts';
import {doers, isHeld, others} from './relation-sides.ts';
import type {Push} from './relations.ts';

/** “holds sway over Syria”, “pulls the strings in”, “signed a defence pact”, “depends on Iranian weapons”: told by a verb with what stands behind it */
export function byPhrase(r: Reading, v: number, push: Push): void {
  const lemma = r.lemma(v);
  const {to} = r.sentence(v);
  if (/^(?:depend|rely|live)$/.test(lemma)) dependent(r, v, push);
  if (/^(?:sign|conclude|have|share|agree)$/.test(lemma)) bound(r, v, push);
  if (/^(?:provide|supply|pay|cover|give|meet)$/.test(lemma)) provided(r, v, push);
  // “doing Beijing's bidding”: who does is told elsewhere
  if (r.xposOf(v) === 'VBG' && !r.helpers(v).length) return;
  ofOwner(r, v, push);
  const modal = r.modal(v);
  const behind = r.words.slice(v + 1, Math.min(to, v + 9)).join(' ');
  for (const phrase of relationPhrases) {
    const found = phrase.verb.test(lemma) ? phrase.then.exec(behind) : null;
    if (!found || (modal !== null && !(phrase.able && /^(?:can|could)$/.test(modal)))) continue;
    if (r.infinitival(v) || r.passive(v) || /\b(?:no|little|not)\b/.test(found[0]) || !(r.isReal(v) || modal !== null))
      return;
    const other = nounAfter(r, v + found[0].split(' ').length);
    const from = other > v ? doers(r, v) : [];
    const sides = others(r, other, from).filter(
      x => r.isNamed(r.principal(x)) || r.context.kind?.(x) === 'armed-group',
    );
    if (phrase.turned) push(sides, from, phrase.kind, {from: v, to: other + 1}, v);
    else push(from, sides, phrase.kind, {from: v, to: other + 1}, v);
    return;
  }
}

/** “took Ghana's side”, “came to Mali's aid”, “does Moscow's bidding” */
function ofOwner(r: Reading, v: number, push: Push): void {
  const phrase = takenFor.find(p => p.verb.test(r.lemma(v)));
  if (!phrase || r.modal(v) !== null || r.infinitival(v) || r.passive(v) || !r.isReal(v)) return;
  for (let i = v + 2; i < Math.min(r.sentence(v).to, v + 7) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (r.xposOf(i) === 'POS' && phrase.thing.test(r.words[i + 1] ?? '')) {
      const side = r.actorsOf(i - 1).filter(x => r.isNamed(x));
      const [from, to] = phrase.turned ? [side, doers(r, v)] : [doers(r, v), side];
      push(from, to, phrase.kind, {from: v, to: i + 2}, v);
      return;
    }
}

/** “depends on Iranian weapons”: supported by Iran */
function dependent(r: Reading, v: number, push: Push): void {
  if (r.words[v + 1] !== 'on' || r.modal(v) !== null || !r.isReal(v)) return;
  const thing = nounAfter(r, v + 1);
  if (thing < 0 || !lifelines.test(r.a.lemma[thing]!)) return;
  push(ownersOf(r, thing), doers(r, v), 'support', {from: v, to: thing + 1}, v);
}

/** whose a thing is: “Iranian weapons”, “Iran's money”, “money from Iran” */
function ownersOf(r: Reading, thing: number): string[] {
  for (let j = r.phraseStart(thing); j < thing; j++) {
    const id = r.xposOf(j) === 'PRP$' ? null : (r.context.land?.(j) ?? r.known(j));
    if (id !== null && r.isNamed(id)) return [id];
  }
  return /^(?:from|of)$/.test(r.words[thing + 1] ?? '') ? others(r, nounAfter(r, thing + 1), []) : [];
}

/** “Japan and the Philippines signed a defence pact” */
function bound(r: Reading, v: number, push: Push): void {
  const pact = nounAfter(r, v);
  if (
    pact < 0 ||
    !/^(?:pact|treaty|agreement|alliance|accord)$/.test(r.a.lemma[pact]!) ||
    r.modal(v) !== null ||
    !r.isReal(v)
  )
    return;
  if (!r.words.slice(r.phraseStart(pact), pact + 1).some(w => binding.test(w))) return;
  const who = doers(r, v);
  const partners = r.words[pact + 1] === 'with' ? others(r, nounAfter(r, pact + 1), who) : [];
  const [one, other] = partners.length ? [who[0], partners[0]] : who.length === 2 ? who : [];
  if (one !== undefined && other !== undefined) push([one], [other], 'alliance', {from: v, to: pact + 1}, v);
}

/** “provides most of Hezbollah's money” */
function provided(r: Reading, v: number, push: Push): void {
  const {to} = r.sentence(v);
  if (r.modal(v) !== null || r.passive(v) || !r.isReal(v)) return;
  for (let i = v + 1; i < Math.min(to, v + 9) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (r.xposOf(i) === 'POS' && lifelines.test(r.a.lemma[nounAfter(r, i)] ?? '')) {
      const side = r.known(i - 1);
      if (side !== null && r.isNamed(side) && !isHeld(r, side))
        push(doers(r, v), [side], 'support', {from: v, to: nounAfter(r, i) + 1}, v);
      return;
    }
}

/** “under Iranian control”, “under the Kremlin's thumb”: who is so, by whom */
export function under(r: Reading, i: number, push: Push): void {
  if (r.words[i] !== 'under') return;
  const power = nounAfter(r, i);
  const kind = /^(?:control|command|rule|thumb|tutelage|occupation)$/.test(r.words[power] ?? '')
    ? 'control'
    : /^(?:influence|sway)$/.test(r.words[power] ?? '')
      ? 'influence'
      : null;
  const by = kind === null ? [] : ownersOf(r, power);
  const subject = [i, power, r.a.head[power]!]
    .map(k => (r.kid(k, 'cop') >= 0 ? r.kid(k, 'nsubj') : -1))
    .find(k => k >= 0);
  if (kind === null || !by.length || subject === undefined || r.negated(power) || r.modal(power) !== null) return;
  push(by, others(r, subject, []), kind, {from: i, to: power + 1}, i);
}

/** “With Egypt as mediator, the two agreed” */
export function asMediator(r: Reading, i: number): string[] {
  const as = r.words[i - 1] === 'the' ? i - 2 : i - 1;
  if (r.words[as] !== 'as') return [];
  const {from} = r.sentence(i);
  for (let j = as - 1; j >= from && i - j < 7; j--) if (r.words[j] === 'with') return r.actorsIn(j + 1, i);
  return [];
}
