/** Names of days and months, as parts of patterns of small letters. */
export const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
export const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';

export const weekdays = new RegExp(`^${weekday}$`);

/** What is held on an appointed day, and is no meeting of sides. By lemma. */
export const appointed =
  /^(?:primary|caucus|election|by-election|runoff|referendum|plebiscite|vote|voting|ballot|convention|debate|hearing|trial|inauguration|strike|walkout|rally|protest|demonstration)$/;
