import {ChangeSet, Text} from '@codemirror/state';

export interface Replacement {
  from: number;
  to: number;
  insert: string;
}

/** The one stretch that makes `before` into `after`: what stands around it stays, and with it caret and scroll position. */
export function difference(before: string, after: string): Replacement {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {from: start, to: before.length - end, insert: after.slice(start, after.length - end)};
}

/** What was typed into `shown`, done to the text as it has become meanwhile, so that neither edit is lost. */
export function typedOver(typed: ChangeSet, shown: string, now: string): string {
  // an editor ends every line alike
  const latest = now.replace(/\r\n?/g, '\n');
  const meanwhile = ChangeSet.of(difference(shown, latest), shown.length);
  const text = Text.of(latest.split('\n'));
  return typed.map(meanwhile).apply(text).toString();
}
