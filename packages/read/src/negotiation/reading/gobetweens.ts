import type {Parties} from './parties.ts';

const mediating =
  /^(?:mediators?|co-mediators?|facilitators?|guarantors?|conciliators?|intermediar(?:y|ies)|brokers?)$/;

const known = new WeakMap<Parties, ReadonlySet<string>>();

/** Who is called a mediator anywhere in a text: “mediators from Qatar and Egypt”, “Egyptian and Qatari mediators”, “acting as a mediator”. */
export function gobetweens(r: Parties): ReadonlySet<string> {
  const had = known.get(r);
  if (had) return had;
  const out = new Set<string>();
  known.set(r, out);
  for (let i = 0; i < r.a.n; i++)
    if (!r.skipped[i] && mediating.test(r.words[i]!)) for (const id of calledSo(r, i)) out.add(r.principal(id));
  return out;
}

/** Whom the word for a mediator at token i is said of. */
export function calledSo(r: Parties, i: number): string[] {
  const out: string[] = [];
  const add = (id: string | null) => {
    if (id !== null && r.isNamed(r.principal(id)) && !out.includes(id)) out.push(id);
  };
  add(r.known(i));
  for (const j of r.kids[i]!) if (r.is(j, 'flat', 'appos', 'nmod:desc')) add(r.known(j));
  const {from, to} = r.sentence(i);
  // “which is also acting as a mediator”
  const v = r.words[i - 2] === 'as' && /^an?$/.test(r.words[i - 1]!) ? r.a.head[i]! : -1;
  if (v >= 0 && r.isVerb(v)) for (const id of r.actorsOf(r.subjectOf(v))) add(id);
  // “Egyptian and Qatari | mediators”
  for (let j = /^(?:and|,)$/.test(r.words[i - 1] ?? '') ? from - 1 : i - 1; j >= from && i - j < 6; j--) {
    const land = r.context.land?.(j) ?? null;
    if (land !== null) add(land);
    else if (!/^(?:and|,|truce|peace|chief|lead|official|the|two|three)$/.test(r.words[j]!)) break;
  }
  // “mediators | from Qatar and Egypt”, “mediator | Qatar”
  let end = i + 1;
  if (r.words[end] === 'from') end++;
  else if (r.xposOf(end) !== 'NNP') return out;
  const start = end;
  while (end < to && (/^(?:NNPS?|DT)$/.test(r.xposOf(end)) || /^(?:and|,)$/.test(r.words[end]!))) end++;
  // “from Qatar” may mean the place elsewhere
  for (let j = start; j < end; j++) add(r.context.land?.(j) ?? null);
  return out;
}
