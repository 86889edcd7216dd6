import {type Analysis, correctable} from '../../analysis.ts';
import {child, children, word} from '../../language/tree.ts';
import {DEPREL, UPOS} from '../../tagset.ts';
import {hang} from './edits.ts';

/** Offices written with “of”. By lemma, in small letters. */
const office =
  /^(?:secretary|minister|director|chief|head|commissioner|undersecretary|chairman|chairwoman|chair|speaker|leader|commander|governor|archbishop|bishop)$/;

/**
 * The same analysis with the name of its holder beside an office written with “of”, and not behind the preposition: “Secretary of State |
 * Anna Berg, Novak and Oren” are three.
 */
export function officeNames(a: Analysis): Analysis {
  const found: [name: number, office: number][] = [];
  for (let i = 3; i < a.n; i++) {
    if (a.upos[i] !== UPOS.PROPN || child(a, i, 'flat') < 0) continue;
    const over = officeBefore(a, i);
    if (over >= 0) found.push([i, over]);
  }
  if (!found.length) return a;
  const out = correctable(a);
  for (const [name, over] of found) {
    const field = name - 1;
    for (let i = over + 2; i < field; i++) if (a.head[i] === name) hang(out, i, field, DEPREL.compound);
    hang(out, over + 1, field, DEPREL.case);
    hang(out, field, over, DEPREL.nmod);
    hang(out, name, over, DEPREL.flat);
    for (const i of children(a, name)) if (i > name && a.deprel[i] !== DEPREL.flat) out.head[i] = over;
  }
  return out;
}

/** The office that a name was hung behind the preposition of, as “Anna” on “Secretary” or on “State”; -1 where there is none. */
function officeBefore(a: Analysis, name: number): number {
  const over = a.head[name]!;
  if (over < 0 || over >= name) return -1;
  const isOffice = (i: number) => i >= 0 && office.test(a.lemma[i]!.toLowerCase()) && word(a, i + 1) === 'of';
  if (a.deprel[name] === DEPREL.appos && over === name - 1) {
    const of = a.head[over]!;
    return a.deprel[over] === DEPREL.nmod && of < over && isOffice(of) ? of : -1;
  }
  if (a.deprel[name] !== DEPREL.nmod || !isOffice(over) || child(a, name, 'case') !== over + 1) return -1;
  let field = over + 2;
  while (field < name && a.head[field] === name) field++;
  return field === name && name > over + 2 ? over : -1;
}
