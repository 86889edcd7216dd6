import type {Analysis} from '../analysis.ts';
import {child, children, deprelOf, isRelation, isVerb, modal, negated, word} from '../language/tree.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {supposing, unproven} from './words/acts.ts';
import {ahead, carrying, chances, courses, governorOf, hedges, intentions, rumours, unsure} from './words/attitudes.ts';

export type Modality = 'happened' | 'ongoing' | 'planned' | 'demanded' | 'hypothetical' | 'denied';

/** How the text stands to the act of verb or noun v: whether it says that it happened, is wanted, may happen, or did not. */
export function modalityOf(a: Analysis, v: number): Modality {
  if (inCondition(a, v)) return 'hypothetical';
  const own = isVerb(a, v) ? ownModality(a, v) : nominalModality(a, v);
  if (!isDone(own)) return own;
  for (let at = v, steps = 0; steps < 6 && a.head[at]! >= 0; at = a.head[at]!, steps++) {
    const h = a.head[at]!;
    const told = setApart(a, at, h) ?? joined(a, at, h) ?? governed(a, at, h, own) ?? adverbial(a, at, h);
    if (told) return told;
    const d = deprelOf(a, at);
    if (d === 'ccomp' || d === 'parataxis') break;
    const carried = at !== v || isVerb(a, v) || carrying.has(a.lemma[h]!.toLowerCase());
    if (!isVerb(a, h) || !(d === 'xcomp' || (carried && /^(?:obj|nsubj:pass|obl)$/.test(d)))) continue;
    const up = ownModality(a, h);
    if (!isDone(up)) return up;
  }
  return own;
}

const isDone = (m: Modality): boolean => m === 'happened' || m === 'ongoing';

const hasTense = (a: Analysis, v: number): boolean =>
  isVerb(a, v) &&
  (a.xpos[v] === XPOS.VBD || a.xpos[v] === XPOS.VBZ || a.xpos[v] === XPOS.VBP || child(a, v, 'aux') >= 0);

/** “will go and | attack”: what the verb it is joined to says of both */
function joined(a: Analysis, at: number, h: number): Modality | null {
  if (deprelOf(a, at) !== 'conj' || hasTense(a, at)) return null;
  const up = ownModality(a, h);
  return isDone(up) ? null : up;
}

/** What the verb or noun `h` makes of the act below it: “refused to attack”, “plans for talks”, “called off the raid”; null when nothing. */
function governed(a: Analysis, at: number, h: number, own: Modality): Modality | null {
  const d = deprelOf(a, at);
  if (!isGoverned(a, at, h, d)) return null;
  const g = governorOf(a.lemma[h]!.toLowerCase());
  const closed = d === 'ccomp' && hasTense(a, at);
  if (!isVerb(a, at) && a.lemma[h] === 'call' && child(a, h, 'compound:prt') > h) return 'denied';
  if (isSupposed(a, h, at, d)) return 'hypothetical';
  // “did not deny attacking”, “did not rule out attacking”: left open
  if (g === 'denied') return negated(a, h) ? 'hypothetical' : 'denied';
  if (g === 'refused' && !closed) return !isNegated(a, h) ? 'denied' : a.lemma[h] === 'rule' ? 'hypothetical' : own;
  if (g === 'demanded' && (d !== 'ccomp' || a.xpos[at] === XPOS.VB || subjunctive(a, at))) return 'demanded';
  if (g === 'planned' && !closed && (d !== 'nmod' || isVerb(a, at))) return isNegated(a, h) ? 'denied' : 'planned';
  if (g === 'hypothetical' && !closed) return 'hypothetical';
  if (g === 'ongoing' && d === 'xcomp') return 'ongoing';
  return d === 'xcomp' && !g && negated(a, h) ? 'denied' : null;
}

function isGoverned(a: Analysis, at: number, h: number, d: string): boolean {
  if (d === 'xcomp' || d === 'ccomp' || d === 'acl') return true;
  // “on the verge of attacking”
  if (isVerb(a, at) && d === 'nmod') return true;
  // “ruled out attacking”
  if (d === 'advcl') return a.xpos[at] === XPOS.VBG && child(a, at, 'mark', 'nsubj') < 0 && a.lemma[h] === 'rule';
  return !isVerb(a, at) && /^(?:obj|obl|nmod|nsubj:pass)$/.test(d);
}

/** What the verb `h` makes of a clause hung beside it: “stopped rebels from shelling the port”, “accused it of shelling the port” */
function adverbial(a: Analysis, at: number, h: number): Modality | null {
  if (deprelOf(a, at) !== 'advcl') return null;
  const over = governorOf(a.lemma[h]!.toLowerCase());
  const mark = child(a, at, 'mark');
  // “failed on Tuesday to agree”, hung as if it were a purpose
  if (mark >= 0 && a.xpos[at] === XPOS.VB && word(a, mark).toLowerCase() === 'to')
    return over === 'refused' ? 'denied' : over === 'demanded' ? 'demanded' : 'hypothetical';
  if (over === 'refused' && isMarked(a, at, /^from$/i)) return 'denied';
  return unproven.has(a.lemma[h]!.toLowerCase()) && isMarked(a, at, /^(?:of|with|for)$/i) ? 'hypothetical' : null;
}

/** “did not plan to”, “has no plans to” */
const isNegated = (a: Analysis, over: number): boolean => negated(a, over) || (!isVerb(a, over) && isNone(a, over));
const isNone = (a: Analysis, noun: number): boolean =>
  children(a, noun).some(j => isRelation(a, j, 'det') && /^(?:no|little|neither)$/i.test(word(a, j)));

/** What the words say by which clause or noun `at` hangs on `h`: “without attacking”, “too weak to attack”; null when nothing. */
function setApart(a: Analysis, at: number, h: number): Modality | null {
  const led = child(a, at, 'mark', 'case');
  const mark = led < 0 ? '' : word(a, led).toLowerCase();
  if (isVerb(a, at) && /^(?:without|instead|rather)$/.test(mark)) return 'denied';
  if (a.xpos[at] === XPOS.VBG && mark === 'against') return 'hypothetical';
  if (mark === 'whether' || (mark === 'if' && isRelation(a, at, 'ccomp'))) return 'hypothetical';
  const over = a.lemma[h]!.toLowerCase();
  if (a.upos[h] === UPOS.ADJ && isRelation(a, at, 'xcomp', 'ccomp', 'csubj', 'advcl') && a.xpos[at] === XPOS.VB) {
    if (children(a, h).some(j => j < h && word(a, j).toLowerCase() === 'too')) return 'denied';
    // “it would be wrong to attack”
    if (child(a, h, 'expl') >= 0) return 'hypothetical';
  }
  if (a.upos[h] !== UPOS.NOUN) return null;
  if (isToldBy(a, at) && rumours.has(over)) return 'hypothetical';
  if (isToldBy(a, at) && /^(?:evidence|proof|sign|indication)$/.test(over) && isNone(a, h)) return 'hypothetical';
  if (!isRelation(a, at, 'nmod') || isVerb(a, at)) return null;
  if (rumours.has(over) && mark === 'of') return 'hypothetical';
  return intentions.has(over) && /^(?:for|of)$/.test(mark) ? 'planned' : null;
}

/** “the rumour that it shelled the port”; not “the rumour that it denied”, whatever the parse made of “that” */
function isToldBy(a: Analysis, clause: number): boolean {
  if (!isVerb(a, clause) || !isRelation(a, clause, 'acl', 'ccomp')) return false;
  if (deprelOf(a, clause) !== 'acl:relcl') return true;
  const kids = children(a, clause);
  return (
    kids.some(j => j < clause && /^that$/i.test(word(a, j))) && kids.some(j => j > clause && isRelation(a, j, 'obj'))
  );
}

/** What a noun's own words and the verb it is the subject of say: “a planned raid”, “a raid is unlikely”, “talks will begin”. */
function nominalModality(a: Analysis, noun: number): Modality {
  const before = children(a, noun).filter(j => isRelation(a, j, 'amod'));
  if (before.some(j => ahead.has(word(a, j).toLowerCase()))) return 'planned';
  if (before.some(j => unsure.has(word(a, j).toLowerCase()))) return 'hypothetical';
  const h = a.head[noun]!;
  if (h >= 0 && isRelation(a, noun, 'nsubj')) {
    if (chances.has(a.lemma[h]!.toLowerCase())) return 'hypothetical';
    if (isVerb(a, h) && courses.has(a.lemma[h]!.toLowerCase())) return comingOf(a, h);
  }
  // “talks between A and B are to begin”, taken for a conjunct
  const then = children(a, noun).find(j => isRelation(a, j, 'conj') && isVerb(a, j) && courses.has(a.lemma[j]!));
  if (then !== undefined && isSettled(a, then)) return 'planned';
  return ownModality(a, noun);
}

/** Whether what takes its course in verb v is still to come: “will begin”, “are to begin”, “are expected to begin” */
function comingOf(a: Analysis, v: number): Modality {
  const m = modalityOf(a, v);
  return m === 'ongoing' ? 'happened' : m;
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
  if (a.xpos[v] === XPOS.VB && isSettled(a, v)) return 'planned';
  if (a.xpos[v] === XPOS.VBG) {
    for (const j of children(a, v)) if (isRelation(a, j, 'aux') && a.lemma[j] === 'be') return 'ongoing';
  }
  const h = a.head[v]!;
  if (h >= 0 && a.deprel[v] !== undefined && deprelOf(a, v) === 'xcomp') {
    const g = a.lemma[h]!.toLowerCase();
    // “has yet to impose”
    if (g === 'have' && [v, h].some(x => children(a, x).some(j => word(a, j).toLowerCase() === 'yet'))) return 'denied';
    if (g === 'have' || g === 'need') return 'demanded';
    if (g === 'go' && a.xpos[h] === XPOS.VBG) return 'planned';
  }
  return 'happened';
}

/** “the talks are to begin” */
const isSettled = (a: Analysis, v: number): boolean => {
  const to = child(a, v, 'mark');
  return to > 0 && word(a, to) === 'to' && /^(?:is|are|was|were)$/i.test(word(a, to - 1)) && a.head[to - 1] === v;
};

/** “Did it shell the port?”, “Had it shelled the port, …” */
function isAsked(a: Analysis, v: number): boolean {
  if (isRelation(a, v, 'root') && word(a, a.sent[a.sentOf[v]! + 1]! - 1) === '?') return true;
  const subject = child(a, v, 'nsubj', 'nsubj:pass');
  return children(a, v).some(j => j < subject && isRelation(a, j, 'aux') && /^had$/i.test(word(a, j)));
}

/** “allegedly shelled the port”, “nearly shelled it” */
const isOnlyHeld = (a: Analysis, v: number): boolean =>
  children(a, v).some(j => isRelation(a, j, 'advmod') && hedges.has(word(a, j).toLowerCase()));

// “if it does not withdraw”, “unless they stop”, “before allowing”
function inCondition(a: Analysis, v: number): boolean {
  let at = v;
  for (let steps = 0; steps < 5 && at >= 0; steps++) {
    const d = deprelOf(a, at);
    if (d === 'advcl') {
      for (const j of children(a, at))
        if (isRelation(a, j, 'mark') && /^(?:if|unless|until|before|provided|lest|whether|should)$/i.test(word(a, j)))
          return true;
      return isAwaited(a, at);
    }
    if (d !== 'conj' && d !== 'xcomp' && d !== 'ccomp' && d !== 'obj' && d !== 'nmod' && d !== 'obl') return false;
    if ((d === 'ccomp' || d === 'obl' || d === 'nmod') && a.upos[at] === UPOS.VERB) return false;
    at = a.head[at]!;
  }
  return false;
}

// “once it withdraws, they will free the prisoners”: what is waited for has not come
function isAwaited(a: Analysis, v: number): boolean {
  const soon = a.head[v]! >= 0 && a.lemma[a.head[v]!] === 'soon';
  const over = soon ? a.head[a.head[v]!]! : a.head[v]!;
  const led = children(a, v).some(j => isRelation(a, j, 'mark', 'advmod') && /^(?:when|once|after)$/i.test(word(a, j)));
  if ((!led && !soon) || over < 0 || !isVerb(a, over)) return false;
  const present = (j: number) => a.xpos[j] === XPOS.VBZ || a.xpos[j] === XPOS.VBP;
  const finite = present(v) || children(a, v).some(j => isRelation(a, j, 'aux', 'aux:pass') && present(j));
  return finite && /^(?:planned|hypothetical|demanded)$/.test(ownModality(a, over));
}
