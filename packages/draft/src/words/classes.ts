// Verbs that do much the same to one and the same thing; only with the same object do they make one act.
const classes = `
pay hand return transfer deliver supply provide send grant release free unfreeze unblock restore reimburse refund repay transmit give ship
let allow permit admit open grant accept give
withdraw pull remove take evacuate clear vacate leave redeploy move
destroy dismantle scrap decommission disable demolish
publish release disclose reveal
talk negotiate discuss meet hold sit join attend resume return enter
accept agree endorse back approve support sign ratify adopt join recognise recognize honour honor respect
reject refuse veto oppose block
build construct install erect
limit cut reduce curb cap restrict lower
raise increase boost improve grant
restore reopen reinstate resume revive renew restart
end halt stop cease lift suspend drop freeze discontinue abandon cancel call pause abolish repeal rescind revoke scrap
keep maintain uphold preserve retain continue sustain hold prolong extend
ban bar outlaw forbid prohibit
attack bomb strike shell bombard hit
seize occupy capture take annex
promise pledge guarantee assure give
change amend alter revise modify rewrite
`;

const of = new Map<string, number[]>();
for (const [k, row] of classes.trim().split('\n').entries()) {
  for (const verb of row.split(' ')) of.set(verb, [...(of.get(verb) ?? []), k]);
}

/** Whether two verbs do much the same to a thing. */
export const alikeVerbs = (a: string, b: string): boolean =>
  a === b || (of.get(a) ?? []).some(k => of.get(b)?.includes(k) ?? false);
