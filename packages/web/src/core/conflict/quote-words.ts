import {short} from '../words.ts';

/** Words in quotation marks; those that are in them already become single. */
export const quoteWords = (words: string): string => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** A line of a model as the label of an edit names it. */
export const lineWords = (words: string): string => quoteWords(short(words, 60));
