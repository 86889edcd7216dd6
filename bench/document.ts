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
