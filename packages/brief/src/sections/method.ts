import type {Citing} from '../citing.ts';
import type {Section} from '../content.ts';

const definitions = [
  'The model is a graph model for conflict resolution [FHK93]: decision makers, what each can do, and what each wants in order of importance [HKP97]. It says what follows if these are the options and wants; it does not predict.',
  'A situation is Nash stable when nobody gains by leaving it alone [Nash50]; under general metarationality (GMR) and symmetric metarationality (SMR) a gain is given up when others could punish it [How71]; under sequential stability (SEQ) only when they would gain by punishing it [FH79]; symmetric sequential stability (SSEQ) asks in addition that the mover cannot then escape [RV17].',
  'A group is unable when nothing it does, with the answers of others, leads to the goal; unwilling when it could but some member would not gain; deterred when all would gain but the others’ answers undo it or make a member worse off; possible when all gain and nobody loses; assured when every course ends there. The group moves first, the others answer, gains are measured against today. A verdict lasts when it ends where SEQ holds.',
];

/** How the page was made, and the definitions behind its words, by their keys. */
export function methodSection(model: 'none' | 'untied' | 'solved', cite: Citing): Section {
  const marks = model !== 'none' ? '; a line marked “model” follows from the model by calculation' : '';
  const made = `The reports were read by program. A numbered note gives the words a line was read from; a line marked “assumed” is borne out by no report; a line marked “record” counts what was read${marks}. Reading makes mistakes: look at the note before relying on a line.`;
  const told = {none: 0, untied: 1, solved: definitions.length}[model];
  const lines = [made, ...definitions.slice(0, told)];
  return {id: 'method', title: 'Method', blocks: lines.map(l => ({kind: 'text', sentences: [cite.method(l)]}))};
}
