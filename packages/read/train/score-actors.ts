// Who is in a text, scored on GUM (../shared/corpora/gum), whose trees, entities and coreference people marked:
//   tsx train/score-actors.ts [--free] [--errors N]
// By default only the genres no layer here has learned from; --free takes those it has.
//   names      mentions by name of people, organisations and places: found where the gold name has its head; precision counts
//              what is made an actor by name against gold people, organisations and places; kind is right among those found
//   pronouns   third person, whose gold chain has a name: tied to an actor that is named within that chain
//   described  “the minister”, “the group”: phrases with a noun for head, in chains with a name, tied likewise
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {Mention} from '../src/actors/cast.ts';
import {whoIsIn} from '../src/actors/who.ts';
import {analyseTokens, loadLanguage} from '../src/index.ts';
import {mended} from '../src/negotiation/tree/mended.ts';
import {UPOS} from '../src/tagset.ts';
import {freeGenres, type GoldSentence, readTreebank} from './treebank.ts';

interface GoldMention {
  chain: string;
  type: string;
  from: number;
  to: number;
  head: number;
  form: 'name' | 'pronoun' | 'nominal';
}

interface GoldDocument {
  id: string;
  text: string;
  n: number;
  start: Int32Array;
  end: Int32Array;
  sent: Int32Array;
  mentions: GoldMention[];
}

const actorTypes = new Set(['person', 'organization', 'place']);

function documents(sentences: readonly GoldSentence[]): GoldDocument[] {
  const by = new Map<string, GoldSentence[]>();
  for (const s of sentences) {
    const id = s.id.replace(/-\d+$/, '');
    by.set(id, [...(by.get(id) ?? []), s]);
  }
  return [...by].map(([id, list]) => documentOf(id, list));
}

function documentOf(id: string, list: readonly GoldSentence[]): GoldDocument {
  let text = '';
  let n = 0;
  const start: number[] = [];
  const end: number[] = [];
  const sent = [0];
  const mentions: GoldMention[] = [];
  const open: {chain: string; type: string; from: number}[] = [];
  for (const s of list) {
    const base = text.length;
    text += `${s.text.trimEnd()}\n`;
    for (let i = 0; i < s.n; i++) {
      start.push(base + s.start[i]!);
      end.push(base + s.end[i]!);
      const value = /(?:^|\|)Entity=([^|]*)/.exec(s.misc[i]!)?.[1] ?? '';
      for (const [, opens, body, closes] of value.matchAll(/(\()?([^()]+)(\))?/g)) {
        const [chain, type] = body!.split('-') as [string, string];
        if (opens) open.push({chain, type, from: n + i});
        if (!closes) continue;
        const at = opens ? open.length - 1 : open.findLastIndex(o => o.chain === chain);
        if (at < 0) continue;
        const [m] = open.splice(at, 1);
        const from = m!.from - n;
        if (from < 0) continue;
        let head = i;
        for (let k = from; k <= i; k++) if (s.head[k]! < from || s.head[k]! > i) head = k;
        const u = s.upos[head];
        const form = u === UPOS.PROPN ? 'name' : u === UPOS.PRON || u === UPOS.DET ? 'pronoun' : 'nominal';
        mentions.push({chain: m!.chain, type: m!.type, from: n + from, to: n + i + 1, head: n + head, form});
      }
    }
    n += s.n;
    sent.push(n);
  }
  const ints = (x: number[]) => Int32Array.from(x);
  return {id, text, n, start: ints(start), end: ints(end), sent: ints(sent), mentions};
}

const kinds: {readonly [kind: string]: string} = {
  person: 'person',
  organisation: 'organization',
  government: 'organization',
  'armed-group': 'organization',
  bloc: 'organization',
  media: 'organization',
  state: 'place',
  people: 'person',
};

class Count {
  right = 0;
  found = 0;
  gold = 0;
  toString(): string {
    const pct = (x: number, of: number) => ((100 * x) / (of || 1)).toFixed(1);
    return `precision ${pct(this.right, this.found)}  recall ${pct(this.right, this.gold)}  F1 ${pct(2 * this.right, this.found + this.gold)}  (${this.right} of ${this.gold}, ${this.found} found)`;
  }
}

const {values} = parseArgs({options: {free: {type: 'boolean'}, errors: {type: 'string'}}});
const corpora = process.env.SUASION_CORPORA ?? join(import.meta.dirname, '../../../../shared/corpora');
if (!existsSync(join(corpora, 'gum'))) {
  console.log(`skipped: no gum in ${corpora}`);
  process.exit(0);
}
const learned = (document: string) => freeGenres.some(g => document.startsWith(`GUM_${g}_`));
const language = loadLanguage();
const names = new Count();
const pronouns = new Count();
const described = new Count();
let kindRight = 0;
const errors: string[] = [];
const third = /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i;
for (const part of ['train', 'dev'])
  for (const d of documents(
    readTreebank(join(corpora, `gum/en_gum-ud-${part}.conllu`), id => learned(id) === Boolean(values.free)),
  )) {
    const a = mended(analyseTokens(d.text, d, d.sent, language));
    const cast = whoIsIn(a);
    const word = (i: number) => d.text.slice(d.start[i]!, d.end[i]!);
    const goldAt = new Map<number, GoldMention>();
    for (const m of d.mentions) {
      const had = goldAt.get(m.head);
      if (!had || had.to - had.from < m.to - m.from) goldAt.set(m.head, m);
    }
    const inside = (m: Mention) => {
      let best: GoldMention | null = null;
      for (let t = m.from; t < m.to && !best; t++) {
        const g = goldAt.get(t);
        if (g?.form === 'name' && actorTypes.has(g.type)) best = g;
      }
      return best;
    };
    const namedIn = new Map<number, Set<string>>();
    for (const m of cast.mentions) {
      if (m.form !== 'name') continue;
      names.found++;
      const g = inside(m);
      if (g) {
        namedIn.set(m.actor, (namedIn.get(m.actor) ?? new Set()).add(g.chain));
        names.right++;
        if (kinds[cast.actors[m.actor]!.kind] === g.type) kindRight++;
        else errors.push(`kind ${cast.actors[m.actor]!.kind} for ${g.type}: ${cast.phrase(m.from, m.to)} (${d.id})`);
      } else errors.push(`junk ${cast.actors[m.actor]!.kind}: ${cast.phrase(m.from, m.to)} (${d.id})`);
    }
    const chains = new Set(d.mentions.filter(m => m.form === 'name' && actorTypes.has(m.type)).map(m => m.chain));
    for (const g of d.mentions) {
      if (!actorTypes.has(g.type)) continue;
      // places are actors only where they stand for who governs them
      if (g.form === 'name' && g.type !== 'place') names.gold++;
      if (g.form === 'name' || !chains.has(g.chain) || (g.form === 'pronoun' && !third.test(word(g.head)))) continue;
      const count = g.form === 'pronoun' ? pronouns : described;
      count.gold++;
      const m = cast.at(g.head);
      if (!m || !cast.actors[m.actor]!.named) continue;
      count.found++;
      if (namedIn.get(m.actor)?.has(g.chain)) count.right++;
      else
        errors.push(
          `${g.form} ${cast.phrase(g.from, g.to)} → ${cast.actors[m.actor]!.name}: …${cast.phrase(Math.max(0, g.from - 30), g.to)} (${d.id})`,
        );
    }
  }
console.log(`GUM, ${values.free ? 'genres learned from' : 'genres not learned from'}`);
console.log(`  names      ${names}  kind right ${((100 * kindRight) / names.right).toFixed(1)}`);
console.log(`  pronouns   ${pronouns}`);
console.log(`  described  ${described}`);
if (values.errors) {
  const every = Math.max(1, Math.floor(errors.length / Number(values.errors)));
  console.log(errors.filter((_, i) => i % every === 0).join('\n'));
}
