/** A name as it looks: what cannot be seen and how its letters are put together make no difference. */
export const looksOf = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
