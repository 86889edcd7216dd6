import type {Analysis} from '../analysis.ts';
import {child, children, deprelOf, isRelation, isVerb, modal, negated, word} from '../language/tree.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {supposing, unproven} from './words/acts.ts';

export type Modality = 'happened' | 'ongoing' | 'planned' | 'demanded' | 'hypothetical' | 'denied';

/** Verbs and nouns that make of the act below them something demanded, intended, refused, denied, under way or unsure. */
const governors: readonly [Modality | 'refused', Set<string>][] = [
  [
    'demanded',
    set(
      'demand urge call request ask appeal insist press pressure push implore beg order instruct tell require want invite recommend advise plead exhort encourage need appeal ultimatum plea suggest propose must',
    ),
  ],
  [
    'planned',
    set(
      'agree promise pledge vow offer plan intend threaten prepare decide resolve commit undertake swear expect schedule propose consider seek try attempt hope aim consent volunteer warn threat promise offer decision intention readiness willingness vow proposal effort bid attempt ready willing prepared set due likely poised able authorize approve arrange',
    ),
  ],
  [
    'refused',
    set(
      'refuse decline reject refusal rule oppose veto resist avoid prevent stop bar forbid ban prohibit block fail failure unwilling reluctant hesitate',
    ),
  ],
  ['denied', set('deny denial')],
  ['ongoing', set('continue begin start keep resume proceed')],
  [
    'hypothetical',
    set(
      'suggest fear worry possibility prospect risk danger speculate speculation doubt question discuss debate mull weigh allow enable permit',
    ),
  ],
];

function set(words: string): Set<string> {
  return new Set(words.split(' '));
}

function governorOf(lemma: string): Modality | 'refused' | null {
  for (const [m, words] of governors) if (words.has(lemma)) return m;
  return null;
}

/** How the text stands to the act of verb or noun v: whether it says that it happened, is wanted, may happen, or did not. */
export function modalityOf(a: Analysis, v: number): Modality {
  const own = ownModality(a, v);
  if (own !== 'happened' && own !== 'ongoing') return own;
  const conditional = inCondition(a, v);
  if (conditional) return 'hypothetical';
  let at = v;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const h = a.head[at]!;
    if (h < 0) break;
    const d = deprelOf(a, at);
    const finite =
      isVerb(a, at) &&
      (a.xpos[at] === XPOS.VBD || a.xpos[at] === XPOS.VBZ || a.xpos[at] === XPOS.VBP || child(a, at, 'aux') >= 0);
    if (d === 'conj') {
      const up = ownModality(a, h);
      if (!finite && up !== 'happened' && up !== 'ongoing') return up;
    } else if (
      d === 'xcomp' ||
      d === 'ccomp' ||
      d === 'acl' ||
      ((d === 'obj' || d === 'obl' || d === 'nmod' || d === 'nsubj:pass') && !isVerb(a, at))
    ) {
      const g = governorOf(a.lemma[h]!.toLowerCase());
      const closed = d === 'ccomp' && finite;
      if (isSupposed(a, h, at, d)) return 'hypothetical';
      if (g === 'denied') return 'denied';
      if (g === 'refused' && !closed) return negated(a, h) ? own : 'denied';
      if (g === 'demanded' && (d !== 'ccomp' || a.xpos[at] === XPOS.VB || subjunctive(a, at))) return 'demanded';
      if (g === 'planned' && !closed && d !== 'nmod') return negated(a, h) ? 'denied' : 'planned';
      if (g === 'hypothetical' && !closed) return 'hypothetical';
      if (g === 'ongoing' && d === 'xcomp') return 'ongoing';
      if (d === 'xcomp' && !g && negated(a, h)) return 'denied';
    } else if (
      d === 'advcl' &&
      child(a, at, 'mark') >= 0 &&
      a.xpos[at] === XPOS.VB &&
      word(a, child(a, at, 'mark')).toLowerCase() === 'to'
    ) {
      // “failed on Tuesday to agree”, hung as if it were a purpose
      const over = governorOf(a.lemma[h]!.toLowerCase());
      return over === 'refused' ? 'denied' : over === 'demanded' ? 'demanded' : 'hypothetical';
    }
    // “stopped rebels from shelling the port”
    if (d === 'advcl' && isMarked(a, at, /^from$/i) && governorOf(a.lemma[h]!.toLowerCase()) === 'refused')
      return 'denied';
    if (d === 'advcl' && unproven.has(a.lemma[h]!.toLowerCase()) && isMarked(a, at, /^(?:of|with|for)$/i))
      return 'hypothetical';
    if (d === 'ccomp' || d === 'parataxis') break;
    const up =
      isVerb(a, h) && (d === 'xcomp' || d === 'obj' || d === 'nsubj:pass' || d === 'obl')
        ? ownModality(a, h)
        : 'happened';
    if (up !== 'happened' && up !== 'ongoing') return up;
    at = h;
  }
  return own;
}

/** “believes that it shelled the port”, “is said to have shelled the port” */
function isSupposed(a: Analysis, over: number, clause: number, deprel: string): boolean {
  const lemma = a.lemma[over]!.toLowerCase();
  if (deprel === 'ccomp') return supposing.has(lemma);
  return (
    deprel === 'xcomp' &&
    a.xpos[over] === XPOS.VBN &&
    children(a, clause).some(j => isRelation(a, j, 'aux') && a.lemma[j] === 'have') &&
    (supposing.has(lemma) || /^(?:say|report|understand|know)$/.test(lemma))
  );
}

const isMarked = (a: Analysis, clause: number, by: RegExp): boolean => {
  const mark = child(a, clause, 'mark', 'case');
  return mark >= 0 && by.test(word(a, mark));
};

// “demanded that Russia withdraw”: a bare verb under a subject
function subjunctive(a: Analysis, v: number): boolean {
  return a.xpos[v] === XPOS.VBP && child(a, v, 'mark') >= 0;
}

/** What the verb's own words say: negation, modals, “going to”, the progressive. */
export function ownModality(a: Analysis, v: number): Modality {
  if (negated(a, v)) return 'denied';
  if (isAsked(a, v) || isOnlyHeld(a, v)) return 'hypothetical';
  const m = modal(a, v);
  if (m) {
    // “would have left”
    if (m === 'would' && a.xpos[v] === XPOS.VBN && children(a, v).some(j => a.lemma[j] === 'have'))
      return 'hypothetical';
    if (/^(?:must|should|ought|shall)$/.test(m)) return m === 'shall' ? 'planned' : 'demanded';
    if (/^(?:will|'ll|’ll|wo|would|'d|’d)$/.test(m)) return 'planned';
    if (/^(?:may|might|could|can|ca)$/.test(m)) return 'hypothetical';
  }
  if (a.xpos[v] === XPOS.VBG) {
    for (const j of children(a, v)) if (isRelation(a, j, 'aux') && a.lemma[j] === 'be') return 'ongoing';
  }
  const h = a.head[v]!;
  if (h >= 0 && a.deprel[v] !== undefined && deprelOf(a, v) === 'xcomp') {
    const g = a.lemma[h]!.toLowerCase();
    if (g === 'have' || g === 'need') return 'demanded';
    if (g === 'go' && a.xpos[h] === XPOS.VBG) return 'planned';
  }
  return 'happened';
}

/** “Did it shell the port?”, “Had it shelled the port, …” */
function isAsked(a: Analysis, v: number): boolean {
  if (isRelation(a, v, 'root') && word(a, a.sent[a.sentOf[v]! + 1]! - 1) === '?') return true;
  const subject = child(a, v, 'nsubj', 'nsubj:pass');
  return children(a, v).some(j => j < subject && isRelation(a, j, 'aux') && /^had$/i.test(word(a, j)));
}

/** “allegedly shelled the port” */
const isOnlyHeld = (a: Analysis, v: number): boolean =>
  children(a, v).some(j => isRelation(a, j, 'advmod') && /^(?:allegedly|purportedly|supposedly)$/i.test(word(a, j)));

// “if it does not withdraw”, “unless they stop”, “before allowing”
function inCondition(a: Analysis, v: number): boolean {
  let at = v;
  for (let steps = 0; steps < 5 && at >= 0; steps++) {
    const d = deprelOf(a, at);
    if (d === 'advcl') {
      for (const j of children(a, at))
        if (isRelation(a, j, 'mark') && /^(?:if|unless|until|before|provided|lest|whether|should)$/i.test(word(a, j)))
          return true;
      return false;
    }
    if (d !== 'conj' && d !== 'xcomp' && d !== 'ccomp' && d !== 'obj' && d !== 'nmod' && d !== 'obl') return false;
    if ((d === 'ccomp' || d === 'obl' || d === 'nmod') && a.upos[at] === UPOS.VERB) return false;
    at = a.head[at]!;
  }
  return false;
}
