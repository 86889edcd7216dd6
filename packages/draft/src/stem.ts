// A light stemmer: enough to see that releasing, releases and release are one act. Not for show.
const endings: [RegExp, string][] = [
  [/ies$/, 'y'],
  [/(?:sses|ss)$/, 'ss'],
  [/(?<=[^su])s$/, ''],
  [/ational$/, 'ate'],
  [/(?:isation|ization)$/, 'ise'],
  [/ization$/, 'ise'],
  [/ation$/, 'ate'],
  [/(?<=[a-z]{3})ment$/, ''],
  [/(?<=[a-z]{3})ness$/, ''],
  [/(?<=[a-z]{3})ly$/, ''],
  [/(?<=[a-z]{2})ied$/, 'y'],
  [/(?<=[a-z]*[aeiouy][a-z]*)(?:ed|ing)$/, ''],
  [/(?<=[a-z]{3})al$/, ''],
  [/(?<=[a-z]{3})ion$/, ''],
];

/** The stem of a word, lower case; two forms of one word mostly share it. */
export function stem(word: string): string {
  let w = word.toLowerCase().replace(/['’]s?$/, '');
  if (w.length <= 3) return w;
  for (const [ending, instead] of endings) w = w.replace(ending, instead);
  // stopp → stop, but free, fill and pass keep their pair
  w = w.replace(/([bdgmnprt])\1$/, '$1');
  return w.replace(/(?<=[a-z]{2})(?:e|y)$/, '');
}
