import type {Cast} from '../actors/cast.ts';
import {lower} from '../actors/phrases.ts';
import type {Analysis} from '../analysis.ts';
import {child, children, isRelation} from '../language/tree.ts';
import {XPOS} from '../tagset.ts';

/** Verbs of asking, whose clause is about what others should do. By lemma. */
const asking =
  /^(?:demand|urge|ask|request|order|instruct|press|call|insist|require|recommend|beg|implore|want|challenge|advise)$/;

/**
 * The actor that does to the word at a token what its verb says: the subject of that verb, or of the one it is joined to. Whoever “the company” or
 * “it” is in “Sony asked the company to”, it is not Sony. -1 where there is none, or the word only says whose.
 */
export function doerTo(cast: Cast, token: number): number {
  const {a} = cast;
  return isRelation(a, token, 'obj', 'iobj', 'obl') ? subjectOf(cast, a.head[token]!) : -1;
}

/** The same for a description that is to act in a clause somebody demands: “the union demanded that the operator pay”. */
export function demanderOf(cast: Cast, token: number): number {
  const {a} = cast;
  if (!isRelation(a, token, 'nsubj', 'nsubj:pass')) return doerTo(cast, token);
  const v = a.head[token]!;
  const over = v >= 0 && isRelation(a, v, 'ccomp', 'xcomp') ? a.head[v]! : -1;
  return over >= 0 && asking.test(a.lemma[over]!) ? subjectOf(cast, over) : -1;
}

function subjectOf(cast: Cast, verb: number): number {
  const {a} = cast;
  for (let v = verb, steps = 0; v >= 0 && steps < 4; v = a.head[v]!, steps++) {
    for (let i = v - 1; i >= a.sent[a.sentOf[v]!]!; i--)
      if (a.head[i] === v && isRelation(a, i, 'nsubj')) {
        // “who urged”: whom the clause hangs on
        const noun = /^(?:who|which|that)$/.test(lower(a, i)) && isRelation(a, v, 'acl:relcl') ? a.head[v]! : i;
        return cast.at(noun)?.actor ?? -1;
      }
    if (isRelation(a, v, 'conj')) continue;
    // “told Norway not to leave and | asked it”: a past tense was joined to the wrong verb
    if (a.xpos[verb] !== XPOS.VB) return -1;
    if (!isRelation(a, v, 'xcomp', 'advcl') || a.xpos[v] !== XPOS.VB || child(a, v, 'mark') < 0) return -1;
    const told = isRelation(a, v, 'xcomp') ? toldTo(a, a.head[v]!, v) : -1;
    if (told >= 0) return cast.at(told)?.actor ?? -1;
  }
  return -1;
}

/** Whom a verb has do what its infinitive says: “urged | Iran to”, “called on | Iran to”; -1 where it is its own subject. */
function toldTo(a: Analysis, verb: number, infinitive: number): number {
  for (const i of children(a, verb)) {
    if (i > infinitive) break;
    if (isRelation(a, i, 'obj', 'iobj') || (isRelation(a, i, 'obl') && asking.test(a.lemma[verb]!) && i > verb))
      return i;
  }
  return -1;
}

/** Is an actor the one barred, or the body or state that one speaks for? */
export const isBarred = (cast: Cast, barred: number, actor: number): boolean =>
  barred >= 0 &&
  (actor === barred ||
    cast.actors[barred]!.speaksFor === actor ||
    (cast.actors[actor]!.speaksFor === barred && cast.actors[actor]!.kind !== 'person'));
