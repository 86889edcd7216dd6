import type {Relation} from '@suasion/model';

/** A verb with fixed words behind it, and the other side behind those. */
interface RelationPhrase {
  kind: Relation['kind'];
  /** by lemma */
  verb: RegExp;
  then: RegExp;
  /** the other side holds the relation: “depends on” */
  turned?: boolean;
  /** what one can do tells how one stands as well: “can lean on” */
  able?: boolean;
}

const weight = '(?:influence|leverage|sway|clout|pull|weight|a hold)';

/** “holds sway over”, “pulls the strings in”, “leans on”. */
export const relationPhrases: readonly RelationPhrase[] = [
  {
    kind: 'influence',
    verb: /^(?:hold|have|exert|wield|carry)$/,
    then: new RegExp(`^(?:\\w+ ){0,3}?${weight} (?:over|with|in)\\b`),
  },
  {kind: 'influence', verb: /^lean$/, then: /^(?:\w+ly )?on\b/, able: true},
  {kind: 'influence', verb: /^(?:twist|bend)$/, then: /^the (?:arm|ear) of\b/, able: true},
  {kind: 'control', verb: /^pull$/, then: /^(?:all )?the strings (?:in|at|of)\b/},
  {kind: 'control', verb: /^call$/, then: /^the (?:shots|tune) (?:in|at|for)\b/},
  {kind: 'influence', verb: /^do$/, then: /^the (?:bidding|work) of\b/, turned: true},
  {kind: 'support', verb: /^(?:pour|pump|plough)$/, then: /^(?:\w+ ){1,4}(?:into|in to)\b/},
  {kind: 'support', verb: /^stick$/, then: /^(?:up )?(?:by|for)\b/},
  {
    kind: 'support',
    verb: /^(?:come|rally|rush|leap|spring)$/,
    then: /^to the (?:aid|defen[cs]e|side|rescue|help) of\b/,
  },
  {kind: 'support', verb: /^take$/, then: /^the (?:side|part) of\b/},
  {kind: 'support', verb: /^(?:rally|line|fall|close)$/, then: /^(?:up |in |ranks )?behind\b/},
  {kind: 'alliance', verb: /^make$/, then: /^common cause with\b/},
  {kind: 'alliance', verb: /^(?:throw|cast)$/, then: /^in (?:its|their|his|her) lot with\b/},
  {kind: 'opposition', verb: /^(?:take|face)$/, then: /^up arms against\b/},
  {kind: 'support', verb: /^fight$/, then: /^(?:alongside|beside)\b/},
  {kind: 'opposition', verb: /^wage$/, then: /^(?:\w+ )?war (?:on|against)\b/},
];

/** What one has of another on whom one depends, who so supports one. By lemma. */
export const lifelines =
  /^(?:weapon|arm|arms|money|aid|fund|funding|cash|loan|credit|missile|drone|ammunition|subsidy|training|supply|fuel|gas|grain|budget|income|revenue)$/;

/** Kinds of pact that bind two who sign it as allies: “a mutual defence pact”. */
export const binding = /^(?:defen[cs]e|security|military|mutual|friendship|alliance|assistance|non-aggression)$/;

/** What is another's and is taken or done for them: “took Ghana's side”, “does Moscow's bidding”. */
export const takenFor: readonly {kind: Relation['kind']; verb: RegExp; thing: RegExp; turned?: boolean}[] = [
  {kind: 'support', verb: /^take$/, thing: /^(?:side|part)$/},
  {kind: 'support', verb: /^(?:come|rush|leap|spring|rally)$/, thing: /^(?:aid|rescue|defen[cs]e|side|help)$/},
  {kind: 'influence', verb: /^do$/, thing: /^(?:bidding|work)$/, turned: true},
];
