/** Words that carry grammar, the most frequent of each language and as far as possible its own. */
const words: {readonly [language: string]: string} = {
  English:
    'the of and to in that is was for on it with as be by at from are this have has had not but or which will would they their been were an said who its more than there can if when we you he she his her',
  French:
    'le la les des et est une dans que qui pour pas sur au aux avec ce cette ces sont par plus du il elle ne se ont été son sa ses nous vous leur mais comme être fait',
  German:
    'der die das und ist nicht ein eine einer den dem des mit für von auf im zu sich auch werden wurde sind als nach bei aus dass wird hat haben noch oder über um aber wie sie er',
  Spanish:
    'el los las de que y en una por con para del se lo como más pero sus al está este esta ha han son fue también entre sin sobre desde ser porque muy',
  Portuguese:
    'os as de que e em uma por com para do da dos das não se como mais mas seus ao está este esta foi são também entre sem sobre pelo pela ser na no um à há',
  Italian:
    'il lo gli della di che e è per con non una del dei delle alla nel nella sono si da anche come più ma questo questa ha stato dal le ai sul tra ha',
  Dutch:
    'de het een en van is dat niet op te zijn voor met die aan er ook als maar om bij hij zij wordt werd door naar uit dan nog heeft worden tot onder',
  Swedish:
    'och att det som en på är av för med den till inte har de ett om han hon var från men vi kan så ska efter eller när nu också vid',
  Danish:
    'og at det som en på er af for med den til ikke har de et om han hun var fra men vi kan så skal efter eller når nu også ved blev',
  Norwegian:
    'og at det som en på er av for med den til ikke har de et om han hun var fra men vi kan så skal etter eller når nå også ved ble',
  Finnish: 'ja on ei että se oli hän mutta kun ovat myös joka niin kuin tai sen olla nyt mitä jos ole vain',
  Polish:
    'i w na z do że się nie jest to o jak ale po co tak za od przez dla przy jego być był które który są ich oraz tym',
  Czech: 'a v na se je že to s z do o k i jako za by ale po ve od při který které jsou bylo není byl podle pro',
  Hungarian: 'a az és hogy nem is egy van volt meg de csak ez azt mint vagy el már még ha amely szerint',
  Romanian: 'și de la în a că nu pe cu o un este din care pentru mai sunt au fi cel ce dar fost prin după sau',
  Turkish: 've bir bu için ile de da olarak olan çok daha gibi ise kadar sonra ancak ne var olduğu ama değil',
  Croatian: 'i u je na se da su za od a s ne o kao što koji koja će bi iz ali do nije sve po biti',
  Indonesian:
    'yang dan di dengan untuk dari pada dalam ini itu tidak akan ke oleh telah juga adalah sebagai mereka bahwa',
  Swahili: 'na ya wa kwa ni katika la za kuwa hii kama lakini hiyo cha alisema baada huo wake pia',
  Vietnamese: 'của và là các có được cho trong với một những đã không này khi người từ đến tại về',
  Somali: 'iyo ka ku oo in uu waxaa ay ee la soo ah si aan waa lagu inay ayaa',
};
const lists = Object.entries(words).map(([name, list]) => [name, new Set(list.split(' '))] as const);

const scripts: [string, RegExp][] = [
  ['Arabic, Persian or Urdu', /\p{Script=Arabic}/gu],
  ['Russian or another language in Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Chinese', /\p{Script=Han}/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Hindi or another language in Devanagari', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Bengali', /\p{Script=Bengali}/gu],
  ['Tamil', /\p{Script=Tamil}/gu],
  ['Amharic or Tigrinya', /\p{Script=Ethiopic}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Georgian', /\p{Script=Georgian}/gu],
  ['Burmese', /\p{Script=Myanmar}/gu],
];

/**
 * The language a text is written in, when it is clearly not English; null for English and for texts too short or too
 * strange to tell. Judged by script, then by the share of grammar words, on up to 20,000 characters from the middle too.
 */
export function foreignLanguage(text: string): string | null {
  const sample =
    text.length > 20_000 ? text.slice(0, 10_000) + text.slice(text.length >> 1, (text.length >> 1) + 10_000) : text;
  const latin = count(sample, /\p{Script=Latin}/gu);
  for (const [name, script] of scripts) {
    const n = count(sample, script);
    // kana settle Japanese although most of its characters are Han
    if (n > 20 && (name === 'Japanese' ? n * 4 > latin && n * 8 > count(sample, /\p{Script=Han}/gu) : n > latin))
      return name;
  }
  const tokens = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (tokens.length < 12) return null;
  const score = new Map<string, number>();
  for (const t of tokens)
    for (const [name, list] of lists) if (list.has(t)) score.set(name, (score.get(name) ?? 0) + 1);
  const english = (score.get('English') ?? 0) / tokens.length;
  let best: string | null = null;
  let most = 0;
  for (const [name] of lists) {
    const s = (score.get(name) ?? 0) / tokens.length;
    if (name !== 'English' && s > most) [best, most] = [name, s];
  }
  return most > 0.12 && most > english * 1.8 ? best : null;
}

function count(text: string, script: RegExp): number {
  return text.match(script)?.length ?? 0;
}
