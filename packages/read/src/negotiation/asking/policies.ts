import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds} from '../words/deeds.ts';
import {ownerOf} from './owners.ts';

/** What one keeps to: “its policy of not paying”, “our policy is not to negotiate”. By lemma. */
export const policy = /^(?:policy|rule|stance|position|principle)$/;

/** “It is the government's policy not to pay ransom”, “its stance of not talking to kidnappers”: refused by whoever keeps to it; not “its policy to pay” */
export function byPolicy(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  if (r.isQuestion(noun) || r.supposed(noun)) return [];
  let i = noun + 1;
  if (/^(?:is|was|remains|has)$/.test(r.words[i] ?? '')) i += r.words[i + 1] === 'been' ? 2 : 1;
  if (r.words[i] === 'of') i++;
  if (!/^(?:not|never)$/.test(r.words[i] ?? '')) return [];
  const v = r.words[i + 1] === 'to' ? i + 2 : i + 1;
  if (!r.isVerb(v) || r.xposOf(v) !== (v > i + 1 ? 'VB' : 'VBG') || !isDeed(r.a.lemma[v]!)) return [];
  const owner = ownerOf(r, noun, 'refusal');
  const by = owner.length ? owner : r.voice(noun);
  return by.length
    ? verbal(r, v, [], false)
        .map(c => ({...c, run: {from: Math.max(c.run.from, v), to: c.run.to}}))
        .flatMap(c => build(r, calendar, 'refusal', by, c, noun, false))
    : [];
}

const isDeed = (lemma: string): boolean =>
  deeds.has(lemma) || /^(?:deal|bargain|yield|interfere|intervene)$/.test(lemma);
