import type {Grounds, Issue, Place} from '@suasion/model';

/** An issue at the place its cause was parsed from, where there is one. */
export function issue(
  severity: 'error' | 'warning',
  code: string,
  message: string,
  where: {at?: Place | undefined; path?: string; found?: string; expected?: string} | Grounds = {},
): Issue {
  const {at, path, found, expected} = where as {at?: Place; path?: string; found?: string; expected?: string};
  return {
    code,
    severity,
    message,
    ...(at && {at}),
    ...(path !== undefined && {path}),
    ...(found !== undefined && {found}),
    ...(expected !== undefined && {expected}),
  };
}

/** A few of many, the rest counted: `YN, NY, NN and 4 more`. */
export function fewOf(names: readonly string[], total = names.length, shown = 5): string {
  if (total <= shown) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  }
  return `${names.slice(0, shown).join(', ')} and ${total - shown} more`;
}
