import {type Conflict, parseConflict} from '@suasion/model';
import {plainWords} from '../plain-words.ts';

/** Something a draft asks to be looked at, and whether somebody did. */
export interface Look {
  text: string;
  assumed: boolean;
  /** where in the file it stood when it was drafted */
  path?: string;
  /** the statement that stood there, by which it is found when others have moved */
  that?: string;
  seen: boolean;
}

/** Where on the page a line of a model is: a preference by its place, an option, or what is done today. */
export type Place =
  | {kind: 'preference'; of: string; index: number}
  | {kind: 'option'; of: string; option: string}
  | {kind: 'today'};

const most = 40;

/** The setting that keeps the list of a model. */
export const lookSetting = (library: string, conflict: string): string => `look.${library}.${conflict}`;

/** What a draft asks to be looked at, in words people read and so that it is found again after edits. */
export function looksOf(
  yaml: string,
  review: readonly {text: string; assumed: boolean; path?: string | undefined}[],
): Look[] {
  const plain = plainWords(yaml);
  const parsed = parseConflict(yaml);
  return review.slice(0, most).map(({text, assumed, path}) => {
    const place = parsed.ok && path !== undefined ? read(path) : null;
    const that =
      parsed.ok && place?.kind === 'preference' && place.index !== null
        ? statementsOf(parsed.conflict, place.of)[place.index]?.text
        : undefined;
    return {
      text: plain(text),
      assumed,
      ...(path !== undefined && {path}),
      ...(that !== undefined && {that}),
      seen: false,
    };
  });
}

/** Where that is in the model as it stands now; null when it is not in it any more. */
export function placeOf({path, that}: Pick<Look, 'path' | 'that'>, conflict: Conflict): Place | null {
  const place = path === undefined ? null : read(path);
  if (place === null || place.kind === 'today') return place;
  const maker = conflict.decisionMakers.find(m => m.id === place.of);
  if (!maker) return null;
  if (place.kind === 'option') return maker.options.some(o => o.id === place.option) ? place : null;
  // the order of the whole list begins at its first line
  if (place.index === null) return {...place, index: 0};
  const index = statementsOf(conflict, place.of).findIndex(s => s.text === that);
  return index < 0 ? null : {...place, index};
}

type Read = Exclude<Place, {kind: 'preference'}> | {kind: 'preference'; of: string; index: number | null};

function read(path: string): Read | null {
  if (path === 'statusQuo') return {kind: 'today'};
  const [, of, , index] = /^preferences\.([^.]+)\.prioritized(\[(\d+)\])?$/.exec(path) ?? [];
  if (of !== undefined) return {kind: 'preference', of, index: index === undefined ? null : Number(index)};
  const [, maker, option] = /^decisionMakers\.([^.]+)\.options\.([^.]+)$/.exec(path) ?? [];
  return maker !== undefined && option !== undefined ? {kind: 'option', of: maker, option} : null;
}

function statementsOf({decisionMakers, preferences}: Conflict, of: string) {
  const preference = preferences[decisionMakers.findIndex(m => m.id === of)];
  return preference?.kind === 'prioritized' ? preference.statements : [];
}
