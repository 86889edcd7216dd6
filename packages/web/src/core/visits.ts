import {api, unwrap} from './api.ts';

// one visit per library and page: going back and forth does not make everything old
const visits = new Map<string, Promise<string | null>>();

/** When this library was opened before; marks the visit the first time. */
export function visit(library: string): Promise<string | null> {
  let when = visits.get(library);
  if (!when) {
    when = unwrap(api.libraries[':library'].visit.$post({param: {library}})).then(v => v.before);
    when.catch(() => visits.delete(library));
    visits.set(library, when);
  }
  return when;
}
