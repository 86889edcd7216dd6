import type {Reading} from '../reading/reading.ts';
import {grave, wrongs} from '../words/claims.ts';
import {disparaging, failing, faults, loose} from '../words/disparagement.ts';
import {harshAdverbs, harshNouns, harshPhrase, opposing} from '../words/harsh.ts';
import {described} from './claimants.ts';

/** Does the clause of predicate c tell something bad of whoever is its subject, in whatever words? “Chad is stoking fear”, “has treated them disrespectfully” */
export function isHarsh(r: Reading, c: number): boolean {
  const verb = r.kid(c, 'cop') >= 0 ? r.kid(c, 'cop') : c;
  const first = r.firstHelper(verb);
  if (!/^(?:VBD|VBZ|VBP)$/.test(r.xposOf(first)) || r.passive(c)) return false;
  const from = Math.min(first, c);
  const to = clauseEnd(r, Math.max(c, verb));
  const words = r.words.slice(from, to).join(' ').replace(/ n't/g, "n't");
  if (harshPhrase.test(words)) return true;
  if (r.negated(c) || opposing.has(r.lemma(c))) return false;
  // asked last: it makes actors of those of whom it is told
  for (let i = from; i < to; i++) if (isHarshWord(r, i, c)) return isOfSomebody(r, c);
  return false;
}

/** “unfairly”, “chaos”, “is squandering”: itself, under no other verb that turns it around */
function isHarshWord(r: Reading, i: number, c: number): boolean {
  if (harshAdverbs.has(r.words[i]!)) return r.a.head[i] === c || r.isVerb(r.a.head[i]!);
  const over = r.a.head[i]!;
  if (over >= 0 && over !== c && (opposing.has(r.lemma(over)) || r.negated(over))) return false;
  const lemma = r.a.lemma[i]!;
  if (r.isVerb(i))
    return (
      (i === c || r.is(i, 'xcomp')) &&
      !loose.has(lemma) &&
      (failing.has(lemma) || wrongs.has(lemma) || grave.has(lemma))
    );
  if (!/^(?:obj|nmod|obl|conj|amod|root|ccomp|xcomp|parataxis)$/.test(r.rel(i))) return false;
  if (/^JJ/.test(r.xposOf(i))) return r.is(i, 'amod') && disparaging.has(r.words[i]!);
  return r.isNominal(i) && (i === c || over === c) && (harshNouns.has(lemma) || faults.test(lemma));
}

/** whoever it is told of is named, or theirs: “Chad's plan”, “they” in a quotation */
function isOfSomebody(r: Reading, c: number): boolean {
  const subject = r.subjectOf(c);
  if (subject < 0) return false;
  if (r.subjects(c).length || described(r, subject).length) return true;
  if (/^(?:they|he|she|you)$/.test(r.words[subject]!)) return r.isQuoted(c);
  for (let i = r.phraseStart(subject); i < r.phraseEnd(subject); i++) if (r.known(i) !== null) return true;
  return /^(?:they|he|she|it|you)$/.test(r.words[subject]!)
    ? false
    : /^(?:his|her|its|their|your)$/.test(r.words[r.phraseStart(subject)]!);
}

/** where the clause ends: at the next stop, or at a clause about something else */
function clauseEnd(r: Reading, c: number): number {
  const {to} = r.sentence(c);
  let end = c + 1;
  while (
    end < to &&
    end < c + 22 &&
    !/^(?:[.;:”–—]|which|who|because|although|though|while|but|if|unless|after|before|when|despite)$/.test(
      r.words[end]!,
    )
  )
    end++;
  return end;
}
