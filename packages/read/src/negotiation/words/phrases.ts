import type {Demand} from '@suasion/model';

/**
 * Phrases that refuse or demand though no word of them does alone.
 *
 * `words`: the lemma of the verb, then words with their alternatives; adverbs between are passed over.
 * `takes`: where the act stands —
 * - `to`, `doing`: behind the phrase, “has no intention of reopening it”, “is in no mood to talk”
 * - `subject`: the phrase is said of it, “a write-off is out of the question”
 * - `whom-to`: with whom it is put to, “it is up to Athens to bring new proposals”
 * - `thing`: a noun behind it, “is set against sanctions”
 */
export interface Phrase {
  kind: Demand['kind'];
  words: readonly (readonly string[])[];
  takes: 'to' | 'doing' | 'subject' | 'whom-to' | 'thing';
}

const of = (kind: Phrase['kind'], takes: Phrase['takes'], ...lines: string[]): Phrase[] =>
  lines.map(line => ({kind, takes, words: line.split(' ').map(w => w.split('|'))}));

export const phrases: readonly Phrase[] = [
  ...of('refusal', 'doing', 'have no intention|intentions|desire|wish|interest|appetite of|in'),
  ...of(
    'refusal',
    'to',
    'have no intention|intentions|plan|plans|desire|wish|appetite|mandate',
    'be in no mood|hurry|rush',
    'be not about',
    'be not going',
    'see no reason|need|point',
  ),
  ...of(
    'refusal',
    'subject',
    'be out of the question',
    'be off the table',
    'be|remain not on the table',
    'be|remain a|our|its|his|her|their red line',
    'be a non-starter|nonstarter',
    'be a non - starter',
    'be|remain non-negotiable',
    'be|remain non - negotiable',
    'be not negotiable',
    'be not up for discussion|negotiation|debate',
    'be not open to|for discussion|negotiation|debate',
    'be not an option',
  ),
  ...of(
    'refusal',
    'thing',
    'be|remain set|dead against',
    'be|remain opposed to',
    'come|speak out against',
    'say no to',
  ),
  ...of('demand', 'whom-to', 'be time for', 'be high|past|now time for', 'be up to', 'be for', 'be incumbent on|upon'),
  ...of('offer', 'to', 'be open to', 'have no objection|objections to'),
  ...of('offer', 'doing', 'be open to'),
  ...of('promise', 'to', 'be determined|resolved', 'give its|their|his|her|our word'),
];
