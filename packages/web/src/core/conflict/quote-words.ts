/** Words in quotation marks; those that are in them already become single. */
export const quoteWords = (words: string): string => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
