/** “Farmers Lose Court Fight Over Dam”: a capital for nearly every word of more than three letters */
export function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 3 && long.filter(w => /^\p{Lu}/u.test(w)).length >= 0.8 * long.length;
}
