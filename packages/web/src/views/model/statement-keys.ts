import type {Statement} from '@suasion/model';

/** A key for each statement of a list that stays with it when the list is put into another order. */
export function statementKeys(statements: readonly Statement[]): string[] {
  const seen = new Map<string, number>();
  return statements.map(({text}) => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return `${text} #${times}`;
  });
}
