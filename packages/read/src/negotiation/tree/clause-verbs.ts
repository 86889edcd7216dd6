import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS, xpos} from '../../tagset.ts';
import {closing} from '../words/ambiguous.ts';
import {hang, retag} from './edits.ts';

/** Words that open a clause whose verb may be its last word. */
const opening = /^(?:until|till|unless|once|if|while|when|before|after)$/;

/** “the day | Serbia signs”, “the moment | the fire stops”: behind it a clause may open without a word of its own */
const isMoment = (a: Analysis, j: number): boolean =>
  /^(?:day|moment|minute|instant|hour)$/.test(word(a, j).toLowerCase()) &&
  word(a, j - 1).toLowerCase() === 'the' &&
  (/^(?:the|its|their)$/i.test(word(a, j + 1)) || /^NNPS?$/.test(xpos[a.xpos[j + 1]!] ?? ''));

/**
 * The same analysis with “until the reforms pass”, “before the shelling stops” read as clauses: the last word of one, tagged a noun, is its
 * verb where it agrees with the noun before it.
 */
export function clauseVerbs(a: Analysis): Analysis {
  const tag = (i: number) => xpos[a.xpos[i]!] ?? '';
  const found: {verb: number; opener: number; lemma: string; singular: boolean}[] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const [from, to] = [a.sent[k]!, a.sent[k + 1]!];
    for (let i = from + 2; i < to; i++) {
      if (!/^NNS?$/.test(tag(i)) || !/^NN/.test(tag(i - 1)) || (i + 1 < to && a.upos[i + 1] !== UPOS.PUNCT)) continue;
      const form = closing.get(word(a, i).toLowerCase());
      // “the shelling stops”, “the reforms pass”; not “the reform pass”
      if (!form || form.singular === /S$/.test(tag(i - 1))) continue;
      let j = i - 1;
      while (j > from && i - j < 7 && !isMoment(a, j) && /^(?:DT|PRP\$|JJ|NN|NNS|NNP|NNPS|POS|CD|HYPH)$/.test(tag(j)))
        j--;
      if (j < i - 1 && (opening.test(word(a, j).toLowerCase()) || isMoment(a, j)))
        found.push({verb: i, opener: j, ...form});
    }
  }
  if (!found.length) return a;
  const fixed = correctable(a);
  for (const {verb, opener, lemma, singular} of found) {
    const subject = verb - 1;
    for (let j = opener + 1; j < subject; j++) if (a.head[j] === verb) fixed.head[j] = subject;
    hang(fixed, subject, verb, DEPREL.nsubj);
    hang(fixed, opener, verb, isMoment(a, opener) ? DEPREL.obl : DEPREL.mark);
    if (isMoment(a, opener)) hang(fixed, opener - 1, opener, DEPREL.det);
    fixed.deprel[verb] = DEPREL.advcl;
    retag(fixed, verb, UPOS.VERB, singular ? XPOS.VBZ : XPOS.VBP, lemma);
  }
  return fixed;
}
