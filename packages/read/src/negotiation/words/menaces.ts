import {list} from './list.ts';

/** What one does against the other by its own meaning. By lemma. */
export const withholding =
  list(`withhold oppose occupy picket liquidate secede sue boycott blacklist prosecute expropriate nationalise
  nationalize confiscate impound requisition foreclose auction evict`);

/** Where one takes a quarrel. By lemma. */
export const courts = /^(?:court|tribunal|arbitration|arbitrator|arbiter|ombudsman|judge|street|council|assembly)$/;

const fights =
  'strike|walkout|walk-out|stoppage|boycott|blockade|protest|demonstration|march|rally|sit-in|occupation|campaign|embargo|sanction|lockout|shutdown|ban|fast|slowdown|go-slow|picket|offensive|war|action';
const suits =
  'suit|lawsuit|claim|complaint|appeal|case|action|petition|charge|injunction|remedy|order|challenge|arbitration|proceedings|damages|motion';

/** Verbs with what they press the other side by: “extend the strike”, “seek a court order”, “use its veto”. By lemma. */
export const actions: ReadonlyMap<string, RegExp> = compiled([
  `extend prolong widen broaden renew resume restart continue escalate intensify step join expand repeat: ${fights}`,
  `hold stage organise organize mount call begin start launch declare plan announce lead: ${fights}|ballot|vigil`,
  `file lodge seek bring pursue launch submit open: ${suits}`,
  'declare proclaim: independence|secession|war|emergency|state|insolvency|bankruptcy|force|strike',
  'use exercise wield cast invoke make: veto|power|force|weapon|muscle',
  'fill flood pack take: street|square',
  'cut sever: bridge|road|line|cable',
  'call: police|bailiff',
  'dissolve: parliament|assembly|house|government|coalition',
  'down: tool|tools',
  'teach: lesson',
  'turn shut switch cut: tap|supply|supplies|gas|power|electricity|water|fund|funding|subsidy|tie|ration',
  'tear rip: agreement|treaty|contract|deal|accord|pact',
  'bring: government|cabinet|coalition|court',
  'table move submit: censure|no-confidence',
  'impose slap levy raise: tariff|duty|fine|penalty|toll|levy|sanction|curfew',
  'suspend freeze cut sever: aid|assistance|cooperation|co-operation|funding|membership|tie|relation|credit|participation|return|contact|payment|delivery|shipment|export|supply',
  'revoke withdraw cancel suspend pull: licence|license|permit|recognition|visa|ambassador|accreditation|concession',
]);

function compiled(lines: readonly string[]): Map<string, RegExp> {
  const nouns = new Map<string, string>();
  for (const line of lines) {
    const [verbs, things] = line.split(': ');
    for (const verb of verbs!.split(/\s+/)) nouns.set(verb, nouns.has(verb) ? `${nouns.get(verb)}|${things}` : things!);
  }
  return new Map([...nouns].map(([verb, things]) => [verb, new RegExp(`^(?:${things})$`)] as const));
}

/** To go away from what one shares with the other. By lemma. */
export const quitting = list('leave quit resign withdraw walk depart relocate move exit secede abandon');

/** What one leaves in anger. By lemma. */
export const shared =
  /^(?:country|city|town|state|industry|market|alliance|coalition|government|cabinet|talk|negotiation|union|table|bloc|room|trade|job|field|federation|league|deal|treaty|pact|agreement|process|region|council|commission|post|work)$/;

/** To hold out. By lemma. */
export const staying = list('stay remain camp keep hold continue go');

/** With what one holds out: “keep it shut”, “stay away”, “go on striking”. */
export const stirring =
  /^(?:shut|closed|blocked|out|away|put|idle|ashore|home|striking|marching|protesting|blocking|fighting|picketing|demonstrating|occupying|camping|refusing|strike|port|harbour|harbor|square|street|streets|barricades|roof|tents|gates?|strikes|protests|protest|blockade|where|there)$/;

/** How things are left by those who will not touch them. */
export const leftSo =
  /^(?:untouched|unloaded|unworked|unopened|unharvested|unsold|unanswered|unmanned|unsigned|idle|empty|shut|closed)$/;

/** What one stays in without holding out. By lemma. */
export const held =
  /^(?:office|power|place|force|charge|touch|effect|post|contact|line|alert|step|role|control|mission|hand|command|course|duty|service|operation)$/;

/** What is done to those who do not comply. By lemma. */
export const punishing =
  list(`tow fine arrest prosecute expel punish evict seize impound blacklist ban dismiss fire sack jail try discipline
  deport disconnect shoot bomb attack target confiscate disqualify exclude throw hang execute detain board sink destroy charge sue penalise
  penalize behead kill slaughter strip conscript replace boycott sanction cut`);

/** What is done to what another needs. By lemma. */
export const souring =
  list(`suspend cancel cut close withdraw stop withhold terminate scrap revoke halt review freeze shut block break seize
  sell auction sever downgrade reconsider revive open reduce ration`);

/** What those who stop work or stay away call, declare and prolong. By lemma. */
export const walkouts =
  /^(?:strike|walkout|walk-out|stoppage|boycott|blockade|lockout|lock-out|go-slow|slowdown|work-to-rule|sit-in|shutdown|fast)$/;

/** To say that one begins such a thing, and to make it last. By lemma. */
export const calling = /^(?:call|declare|announce|confirm|schedule|plan|stage|file)$/;
export const prolonging = /^(?:extend|prolong|lengthen|widen|resume)$/;

/** To take a quarrel to law, with what one takes there. By lemma. */
export const filing = /^(?:file|lodge|announce)$/;
export const filed = /^(?:suit|lawsuit|claim|injunction|notice)$/;

/** Those who sit in a house and vote there. By lemma. */
export const sitting =
  /^(?:lawmaker|legislator|deputy|mp|senator|councillor|councilor|representative|republican|democrat|delegate|party|country|state|nation|judge|governor)$/;

/** What is done in return to those who attack or offend. By lemma. */
export const repaying = list('answer avenge repel punish');
/** What will not be left so: “will not go unanswered”. */
export const unrequited = /^(?:unanswered|unpunished|unavenged|unchallenged|unnoticed)$/;
/** To have harm come of it. By lemma. */
export const bringing =
  /^(?:draw|meet|bring|provoke|trigger|invite|face|have|carry|mean|pay|suffer|bear|feel|prompt|incur|cause|elicit|receive|risk)$/;
/** What befalls those who go on, beside `harmfulNouns`. By lemma. */
export const befallingNouns =
  /^(?:force|fire|fury|wrath|price|cost|counter-measure|reprisal|retribution|might|penalty|backlash|counterattack)$/;

/** What is held by those who hold office, and what one calls who wants to press another: what “there will be” by somebody's will. By lemma. */
export const convoked =
  /^(?:vote|ballot|recount|referendum|election|trial|inquiry|hearing|review|audit|amnesty|strike|walkout|blockade|boycott|protest|march|go-slow|consequence|reprisal|retaliation|answer|response|penalty|sanction|war|arrest)$/;
/** Those of them that harm, beside `harmfulNouns`. By lemma. */
export const convokedInAnger = /^(?:protest|march|rally|demonstration|go-slow|reprisal|penalty|arrest)$/;
