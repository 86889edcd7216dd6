import type {Relation} from '@suasion/model';

/** An adjective or phrase before the other side. */
export interface Tie {
  words: readonly string[];
  kind: Relation['kind'];
  /** the other side holds the relation: “beholden to” */
  turned?: boolean;
  /** the other side is a body with a name: “part of” */
  body?: boolean;
}

const of = (kind: Relation['kind'], phrases: string, more: Omit<Tie, 'words' | 'kind'> = {}): Tie[] =>
  phrases.split('/').map(p => ({words: p.trim().split(' '), kind, ...more}));

const all: readonly Tie[] = [
  ...of('alliance', 'loyal to/faithful to/friendly to/in league with/in alliance with/in coalition with'),
  ...of('opposition', 'opposed to/hostile to/at war with/at odds with/at loggerheads with/antagonistic to'),
  ...of('support', 'on the side of/in support of/supportive of/sympathetic to'),
  ...of('support', 'in the pay of/on the payroll of', {turned: true}),
  ...of('control', 'in control of/in command of'),
  ...of('control', 'under the control of/under the command of/under the rule of/subservient to/in the hands of', {
    turned: true,
  }),
  ...of('influence', 'beholden to/under the influence of/in the pocket of/under the sway of', {turned: true}),
  ...of('alliance', 'bound to/tied by treaty to'),
  ...of(
    'membership',
    'part of/affiliated to/affiliated with/the political wing of/the armed wing of/the military wing of',
    {
      body: true,
    },
  ),
];

/** The same by first word. */
export const ties: ReadonlyMap<string, readonly Tie[]> = new Map(
  all.map(({words}) => [words[0]!, all.filter(t => t.words[0] === words[0])]),
);

/** Verbs of one who is or comes to be so: “remained loyal to”, “came out in support of”. By lemma. */
export const standingVerbs =
  /^(?:be|come|become|remain|stay|stand|speak|rally|weigh|fight|intervene|fall|seem|form|leave|march|declare)$/;
/** What parties leave. By lemma. */
export const bonds =
  /^(?:talk|negotiation|dialogue|deal|agreement|pact|treaty|accord|alliance|coalition|bloc|truce|ceasefire|process|convention|protocol)$/;
/** What one breaks off with another. By lemma. */
export const dealings =
  /^(?:tie|relation|cooperation|contact|aid|trade|participation|import|export|visa|talk|negotiation|membership|dialogue|link|assistance|delivery|supply)$/;
