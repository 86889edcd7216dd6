const irregular: Readonly<Record<string, string>> = {has: 'have', is: 'are', does: 'do'};

/** A verb in the third person, with what follows it, as it goes with several: “denies it” is “deny it”. */
export function pluralVerb(phrase: string): string {
  return phrase.replace(
    /^[a-z]+/,
    verb =>
      irregular[verb] ??
      verb
        .replace(/ies$/, 'y')
        .replace(/(?<=ss|sh|ch|x)es$/, '')
        .replace(/s$/, ''),
  );
}
