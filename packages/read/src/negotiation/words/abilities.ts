/** Adjectives of ability with their infinitive: “is not able to pressure Damascus”; not “an able diplomat”. By lemma, and what they say. */
export const able: ReadonlyMap<string, boolean> = new Map([
  ['able', true],
  ['capable', true],
  ['unable', false],
  ['incapable', false],
  ['powerless', false],
  ['helpless', false],
]);

/** Nouns one has, or lacks, to be able: “lacks the means to”, “has the power to”, “in no position to”. */
export const means = new Set(
  'means power position capacity ability leverage authority resources tools strength clout muscle influence wherewithal reservoirs'.split(
    ' ',
  ),
);

/** What one cannot do in answer to a question is no ability: “I cannot say”, “we can confirm”. */
export const talk = new Set(
  'say tell confirm comment imagine understand believe see hear think know remember speculate promise assure expect hope forget deny wait be mean exclude add report live'.split(
    ' ',
  ),
);
