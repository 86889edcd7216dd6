import type {Reading} from './reading.ts';

/** who does it; in “France and Germany, which own”, both */
export function doers(r: Reading, v: number): string[] {
  const subject = r.subjectOf(v);
  if (subject < 0 || !/^(?:which|who|that)$/.test(r.words[subject]!)) return r.actorsOf(subject);
  for (let at = v, steps = 0; at >= 0 && steps < 4; at = r.a.head[at]!, steps++)
    if (r.is(at, 'acl:relcl')) {
      const all = r.actorsOf(r.a.head[at]!);
      return all.length > 1 && r.words[r.lo[at]! - 1] !== ',' && r.words[subject - 1] !== ','
        ? r.actorsOf(subject)
        : all.length
          ? all
          : r.actorsOf(subject);
    }
  return r.actorsOf(subject);
}

/** whom it is done to, a body without a name as well: “finance the board” */
export function others(r: Reading, i: number, but: readonly string[]): string[] {
  const known = r.actorsOf(i, [...but]);
  const noun = known.length || !bodies.test(r.a.lemma[i]!) ? -1 : r.describing(i);
  return noun < 0 || !r.context.describe ? known : [r.context.describe(noun)];
}

/** Bodies that one funds, owns or belongs to. By lemma. */
const bodies =
  /^(?:board|council|committee|commission|consortium|exchange|union|alliance|coalition|federation|association|clinic|hospital|university|school|church|company|firm|party|group|militia|rebel|guild|club|league|bank|paper|newspaper|institute|charity|movement|cooperative|venture|port|railway|airline|farmer|importer|grower)$/;
