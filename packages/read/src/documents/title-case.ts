/** “Farmers Lose Court Fight Over Dam”: a capital for nearly every word of more than three letters */
export function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 3 && long.filter(w => /^\p{Lu}/u.test(w)).length >= 0.8 * long.length;
}

/** So that no word tells it from a headline: “Farmers Lose Court Fight Over Dam.”; not “The Prime Minister of Norway met Queen Anne.” */
export const isWhollyTitleCase = (text: string): boolean =>
  isTitleCase(text) && !(text.match(/(?<![\p{L}’'])\p{Ll}[\p{L}’']{2,}/gu) ?? []).some(w => !small.test(w));

const small =
  /^(?:the|and|but|nor|yet|for|from|with|over|into|onto|upon|amid|than|that|its|his|her|their|out|off|via|per|not|are|was)$/;
