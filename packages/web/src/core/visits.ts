import {api, unwrap} from './api.ts';

// one visit per library and page: going back and forth does not make everything old
const visits = new Map<string, Promise<string | null>>();

// a page loaded anew within so many minutes is still the same visit
const pause = 10 * 60_000;

/** When this library was opened before, if that was another visit; marks the visit the first time. */
export function visit(library: string): Promise<string | null> {
  let when = visits.get(library);
  if (!when) {
    when = unwrap(api.libraries[':library'].visit.$post({param: {library}})).then(({before}) =>
      before !== null && Date.now() - Date.parse(before) > pause ? before : null,
    );
    when.catch(() => visits.delete(library));
    visits.set(library, when);
  }
  return when;
}
