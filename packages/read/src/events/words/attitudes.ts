import type {Modality} from '../modality.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs and nouns that make of the act below them something demanded, intended, refused, denied, under way or unsure. By lemma. */
const governors: readonly [Modality | 'refused', ReadonlySet<string>][] = [
  [
    'demanded',
    set(
      `demand urge call request ask appeal insist press pressure push implore beg order instruct tell require want invite recommend advise
      plead exhort encourage need appeal ultimatum plea suggest propose must`,
    ),
  ],
  [
    'planned',
    set(
      `agree promise pledge vow offer plan intend threaten prepare decide resolve commit undertake swear expect schedule propose consider
      seek try attempt hope aim consent volunteer warn threat promise offer decision intention readiness willingness vow proposal effort
      bid attempt ready willing prepared set due likely poised able authorize approve arrange plot conspire conspiracy scheme vote about
      verge brink cusp suppose supposed`,
    ),
  ],
  [
    'refused',
    set(
      `refuse decline reject refusal rule oppose veto resist avoid prevent stop bar forbid ban prohibit block fail failure unwilling
      reluctant hesitate foil thwart avert forestall preempt unable powerless incapable inability reluctance`,
    ),
  ],
  ['denied', set('deny denial')],
  ['ongoing', set('continue begin start keep resume proceed')],
  [
    'hypothetical',
    set(
      'suggest fear worry possibility prospect risk danger speculate speculation doubt question discuss debate mull weigh allow enable permit simulate rehearse contemplate',
    ),
  ],
];

export function governorOf(lemma: string): Modality | 'refused' | null {
  for (const [m, words] of governors) if (words.has(lemma)) return m;
  return null;
}

/** Nouns of what is only said or feared: “the rumour that it shelled the port”, “the threat of an attack”. By lemma. */
export const rumours = set(
  `rumour rumor allegation claim suspicion speculation accusation charge theory belief fear possibility suggestion assertion assumption
  idea notion likelihood chance danger risk prospect hint threat insinuation myth lie`,
);

/** Nouns whose “for” or “of” leads to what is still to come: “plans for talks”. By lemma. */
export const intentions = set('plan proposal preparation bid push timetable schedule');

/** Adjectives before a noun of an act that say it has not come, or is only held to have: “a planned raid”, “the alleged raid”. */
export const ahead = set(
  'planned proposed scheduled upcoming forthcoming impending imminent looming future intended attempted threatened',
);
export const unsure = set(
  'alleged possible potential feared supposed rumoured rumored hypothetical prospective purported would-be likely unlikely',
);

/** Adverbs that leave an act undone or unsure: “nearly attacked”, “reportedly attacked”. */
export const hedges = set(
  'allegedly purportedly supposedly reportedly nearly almost perhaps possibly probably potentially conceivably',
);

/** What is said of an act that has not come: “an attack is unlikely”. */
export const chances = set('unlikely likely possible impossible imminent inevitable probable near unthinkable');

/** Verbs that tell only that an act takes its course or is carried out, so that their time is its time. By lemma. */
export const courses = set(
  `begin start resume open reopen happen occur take convene continue proceed end conclude follow
  carry conduct launch stage mount hold impose lift make suspend commit perform order host attend postpone delay`,
);

/** Verbs whose subject holds the plan or threat that is their object: “has no plans to”, “dropped its bid to”. By lemma. */
export const holding = set(
  `have make announce unveil abandon drop scrap shelve renew reiterate confirm repeat outline postpone delay hatch draw prepare issue
  reveal disclose`,
);

/** Verbs whose object is as far from done as they are: “would not accept the endorsement”, “could launch an attack”. By lemma. */
export const carrying: ReadonlySet<string> = new Set([
  ...courses,
  ...set('accept receive reach seek win secure get offer provide give grant face expect see avert use join'),
]);
