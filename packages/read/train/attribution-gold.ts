/** Attributions as people marked them: brat standoff, read the way ../shared/eval/attribution.mjs reads it. */
import fs from 'node:fs';
import path from 'node:path';

export type Range = [start: number, end: number];

export interface GoldAttribution {
  source: Range[];
  cue: Range[];
  content: Range[];
}

export interface GoldDocument {
  file: string;
  text: string;
  gold: GoldAttribution[];
}

/** The articles of one folder (`text/*.txt`, `ann/*.ann`), by name; of several annotators the first by name counts. */
export function readGold(dir: string): GoldDocument[] {
  const annotations = fs.readdirSync(path.join(dir, 'ann')).sort();
  const out: GoldDocument[] = [];
  for (const file of fs.readdirSync(path.join(dir, 'text')).sort()) {
    if (!file.endsWith('.txt')) continue;
    const base = file.replace(/\.txt$/, '');
    const annotation = annotations.find(f => f.replace(/_[0-9a-f]{4}\.ann$/, '') === base);
    if (!annotation) continue;
    const text = fs.readFileSync(path.join(dir, 'text', file), 'utf8');
    out.push({file, text, gold: parseBrat(fs.readFileSync(path.join(dir, 'ann', annotation), 'utf8'), text)});
  }
  return out;
}

/** T lines are spans (";" between the pieces of a discontinuous one), E lines link them; offsets count characters. */
export function parseBrat(standoff: string, text: string): GoldAttribution[] {
  let units: number[] | null = null;
  if (/[\uD800-\uDFFF]/.test(text)) {
    units = [0];
    for (const c of text) units.push(units.at(-1)! + c.length);
  }
  const at = (o: number) => (units ? (units[o] ?? text.length) : o);
  const spans = new Map<string, Range[]>();
  const out: GoldAttribution[] = [];
  for (const line of standoff.split('\n')) {
    const [id, body] = line.split('\t');
    if (!id || !body) continue;
    if (id[0] === 'T') {
      const m = /^(\S+) (.*)$/.exec(body);
      if (!m) continue;
      const parts = m[2]!.split(';').map(p => p.split(' ').map(Number) as Range);
      spans.set(
        id,
        parts.map(([s, e]) => [at(s), at(e)]),
      );
    } else if (id[0] === 'E') {
      const found: GoldAttribution = {source: [], cue: [], content: []};
      for (const piece of body.trim().split(' ')) {
        const [role = '', ref = ''] = piece.split(':');
        const key = role.replace(/\d+$/, '').toLowerCase();
        if (key === 'source' || key === 'cue' || key === 'content') found[key].push(...(spans.get(ref) ?? []));
      }
      if (found.cue.length || found.content.length) out.push(found);
    }
  }
  return out;
}
