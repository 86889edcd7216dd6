/** Nouns of a quarrel with another, with the words before that other. By lemma. */
export const contests: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...'feud rivalry enmity hostility quarrel row spat'.split(' ').map(w => [w, ['with', 'against', 'towards']] as const),
  ...'war battle'.split(' ').map(w => [w, ['with', 'against']] as const),
  ...'fight struggle campaign offensive operation strike airstrike effort coalition crusade insurgency uprising rebellion revolt'
    .split(' ')
    .map(w => [w, ['against']] as const),
  ...'dispute standoff stand-off confrontation showdown'.split(' ').map(w => [w, ['with']] as const),
  ['opposition', ['to', 'against']],
  ['resistance', ['to', 'against']],
]);

/** Nouns of a quarrel two have with each other: “the standoff between Chad and Niger”. By lemma. */
export const between =
  /^(?:feud|rivalry|enmity|hostility|quarrel|row|spat|war|battle|fight|conflict|dispute|standoff|stand-off|confrontation|showdown|rift|clash|fighting)$/;

/** Where one is who has a quarrel: “is locked in a dispute with”. By lemma. */
export const engaged = /^(?:be|lock|embroil|engage|involve|entangle|mire|remain|get)$/;

/** What such a fight is for: “a coalition to defeat the militia”. By lemma. */
export const overcoming =
  /^(?:defeat|counter|fight|combat|destroy|degrade|crush|topple|oust|overthrow|contain|dislodge|eliminate|eradicate)$/;

/** What one does with a quarrel of one's own: “stepped up its fight”, “leads the opposition”. By lemma. */
export const waging =
  /^(?:wage|lead|launch|continue|step|intensify|resume|maintain|escalate|reaffirm|voice|express|declare|mount|join|back|support|fight|press|pursue|conduct|have)$/;

/** Verbs of a quarrel whose other side stands behind “with” or “against”. By lemma. */
export const quarrelling = /^(?:feud|quarrel|spar|clash|battle|fight|campaign|rebel|revolt)$/;

/** The same where the other side is the object: “the rebels fight the junta”. By lemma. */
export const fighting = /^(?:fight|battle|combat)$/;
