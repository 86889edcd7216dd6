/** What the parties of the texts made for the benchmarks ask of one another. */
export const acts = [
  'withdraw its forces from the valley',
  'release all prisoners held since March',
  'lift the blockade of the port',
  'return to the talks next month',
  'stop the shelling of besieged towns',
  'let food and medicine through',
];

/** A text as a document of one part, as the benchmarks read it. */
export const documentOf = (id: string, text: string) => ({
  id,
  file: `${id}.txt`,
  title: null,
  outlet: null,
  author: null,
  published: '2014-02-01',
  url: null,
  retrieved: null,
  sha256: '0'.repeat(64),
  mediaType: 'text/plain' as const,
  text,
  parts: [],
});
