import type {Demand} from '@suasion/model';

/**
 * How a verb takes the one addressed and the act:
 * - `whom-to`: “urged Damascus to open Homs”; not “urged reform”
 * - `on-to`: “called on Russia to use its influence”, “appealed to Cairo to wait”; not “called on his mother”
 * - `for`: “called for the release of prisoners”, “pressed for access”; not “waited for the bus”
 * - `that`: “demanded that Israel leave”; with `subjunctive` only “insists that the embargo cease”, not “insists that it has left”
 * - `what`: “demanded a ceasefire”, “rejected the plan”; not “demanded of him”
 * - `to`: “offered to withdraw”, “refused to talk”; not “stopped to talk”
 * - `participle`: “wants the order upheld”; not “wants it”
 * - `with`: “threatened Kigali with sanctions”; not “threatened with a knife”
 * - `see`: “wants to see more lorries”, “would like to see the ban lifted”; not “wants to see his mother”
 * - `doing`: “ruled out changing the law”, “agreed to meeting”; not “went fishing”
 * - `granted`: “asked to be received”, “wants to be left alone”: what is to be done to the one who asks; not “wants to be remembered”
 * - `deed`: as `what`, but only of a noun that names a deed or an arrangement: “ordered a halt”, “tabled a plan”; not “ordered lunch”
 * - `whither`: “summoned its envoys to talks”, “ordered the crews out of the port”; not “ordered lunch to the office”
 * - `sum`: as `what`, but only of money: “put up 800 pounds”; not “put up a tent”
 * - `of`: “warned of consequences”; only of harm
 */
export type Frame =
  | 'whom-to'
  | 'on-to'
  | 'for'
  | 'that'
  | 'subjunctive'
  | 'what'
  | 'deed'
  | 'to'
  | 'granted'
  | 'participle'
  | 'doing'
  | 'on'
  | 'of'
  | 'against'
  | 'with'
  | 'see'
  | 'whither'
  | 'sum';

export interface Trigger {
  kind: Demand['kind'];
  frames: readonly Frame[];
  /** a particle or preposition the verb must carry: rule *out*, turn *down*, object *to* */
  with?: readonly string[];
}

const all = (kind: Trigger['kind'], lemmas: string, ...frames: Frame[]): [string, Trigger][] =>
  lemmas.split(/\s+/).map(lemma => [lemma, {kind, frames}]);
/** the same with the particles each verb needs: “brush aside|off” */
const carried = (kind: Trigger['kind'], phrases: string, ...frames: Frame[]): [string, Trigger][] =>
  phrases.split(/\s*,\s*/).map(phrase => {
    const [lemma, particles] = phrase.split(' ');
    return [lemma!, {kind, frames, with: particles!.split('|')}];
  });

/** Verbs of demanding, offering, refusing, promising and threatening, by lemma. */
export const triggers: ReadonlyMap<string, readonly Trigger[]> = grouped([
  // to ask and to require
  ...all('demand', 'demand', 'granted', 'that', 'what', 'to'),
  ...all('demand', 'urge ask beg implore beseech request entreat', 'whom-to', 'granted', 'that', 'for', 'what'),
  ...all(
    'demand',
    `exhort encourage order instruct direct command tell invite advise oblige challenge summon counsel enjoin adjure admonish
    bid nudge prod importune hector goad badger pester cajole coax mandate task sue`,
    'whom-to',
  ),
  ...all('demand', 'order', 'that', 'deed'),
  ...all('demand', 'order summon bid challenge', 'whither'),
  ...all('demand', 'ask request', 'to'),
  ...all('demand', 'press pressure push lobby petition', 'whom-to', 'for', 'to'),
  ...all('demand', 'call', 'on-to', 'for', 'to'),
  ...all('demand', 'appeal plead', 'on-to', 'for', 'granted'),
  ...carried('demand', 'look to, lean on|upon, count on|upon', 'on-to'),
  ...all('demand', 'clamour clamor argue', 'for'),
  ...all('demand', 'campaign agitate crusade', 'for', 'to'),
  ['hold', {kind: 'demand', frames: ['for'], with: ['out']}],
  ...all('demand', 'insist', 'subjunctive', 'on'),
  ...all('demand', 'want', 'see', 'whom-to', 'granted', 'participle', 'what'),
  ...all('demand', 'like prefer wish', 'see', 'whom-to', 'granted', 'participle', 'what'),
  ...all('demand', 'love', 'see'),
  ...all('demand', 'need', 'see', 'whom-to', 'subjunctive'),
  ...all('demand', 'expect', 'whom-to', 'what'),
  ...all('demand', 'require', 'whom-to', 'that'),
  ...all('demand', 'recommend', 'doing', 'that', 'deed'),
  ...all('demand', 'stipulate decree dictate resolve move', 'subjunctive'),
  ...all('demand', 'prevail', 'on-to'),
  ...all('demand', 'advocate', 'doing', 'what'),
  ...all('demand', 'counsel preach', 'deed'),
  ...all('demand', 'seek', 'what'),
  ...all('demand', 'warn caution', 'against', 'whom-to'),
  ...all('demand', 'advise counsel', 'against'),
  ...all('demand', 'remind', 'that', 'whom-to'),
  // to bring about, where it is only tried: “sought to persuade Cairo to wait”
  ...all('demand', 'persuade convince get compel force coerce induce', 'whom-to'),
  // to offer
  ...all('offer', 'offer', 'to', 'what'),
  ...all('offer', 'volunteer', 'to'),
  ...all('offer', 'table float moot tender proffer dangle', 'what'),
  ...all('offer', 'submit pitch', 'deed'),
  ...carried('offer', 'put forward', 'what'),
  ...carried('offer', 'hold out, put up, lay down, come with', 'sum'),
  ...all('offer', 'propose', 'doing', 'that', 'to', 'what'),
  ...all('offer', 'suggest', 'doing', 'subjunctive', 'deed'),
  // to refuse
  ...all('refusal', 'refuse', 'to', 'what'),
  ...all('refusal', 'decline', 'to', 'deed'),
  ...all('refusal', 'reject', 'doing', 'what'),
  ...all('refusal', 'oppose resist', 'doing', 'what'),
  ...all('refusal', 'veto spurn rebuff dismiss repudiate disavow nix shun snub scorn boycott', 'what'),
  ...all('refusal', 'condemn denounce decry deplore', 'deed'),
  ...all('refusal', 'deny withhold', 'what'),
  ...carried('refusal', 'rule out', 'doing', 'what'),
  ...carried(
    'refusal',
    'turn down, turn away, throw out, rule against, vote down, knock back, shoot down, brush aside|off, wave aside|away|off, swat aside|away, bat aside|away',
    'what',
  ),
  ...carried('refusal', 'shrug off, fend off, push back, hold against', 'what'),
  ...carried('refusal', 'object to, balk at, baulk at, bridle at, demur at, jib at', 'what', 'doing'),
  // to undertake
  ...all('promise', 'pledge promise vow undertake swear', 'to', 'that', 'what'),
  ...all('promise', 'agree', 'to', 'that', 'doing', 'deed', 'on'),
  ...all('promise', 'consent assent accede acquiesce', 'to', 'doing', 'that'),
  ...all('promise', 'commit', 'sum', 'to', 'doing'),
  ...carried('promise', 'agree to, consent to, assent to, accede to, commit to', 'what'),
  ...all('promise', 'guarantee', 'to', 'that', 'what'),
  ...all('promise', 'intend', 'to'),
  ...all('promise', 'accept', 'subjunctive', 'what'),
  // to threaten
  ...all('threat', 'threaten', 'to', 'that', 'with', 'what'),
  ...all('threat', 'menace', 'with'),
  ...all('threat', 'warn', 'of'),
]);

/** Verbs of choosing what one will do, by lemma: “voted to strike”, “decided not to send a team”. */
export const deciding: ReadonlySet<string> = new Set('vote decide resolve opt elect choose'.split(' '));

/** Adjectives that take an infinitive: “is ready to return”, “was unwilling to talk”; negation turns an offer into a refusal. */
export const adjectives: ReadonlyMap<string, Trigger['kind']> = new Map([
  ...'ready prepared willing happy disposed minded'.split(' ').map(w => [w, 'offer'] as const),
  ...'unwilling reluctant loath loth disinclined unprepared uninterested'.split(' ').map(w => [w, 'refusal'] as const),
  ...'committed pledged devoted dedicated'.split(' ').map(w => [w, 'promise'] as const),
]);

/** Nouns that carry the same, by lemma: “its refusal to sign”, “a pledge to withdraw”, “renewed its offer to supply power”. */
export const nouns: ReadonlyMap<string, Trigger['kind']> = new Map([
  ...`demand call appeal request plea ultimatum pressure insistence order instruction recommendation expectation condition push
  message entreaty exhortation summons requirement directive petition invitation stipulation precondition wish desire cry clamour
  clamor urging prerequisite onus burden claim injunction decree edict admonition ask subpoena`
    .split(/\s+/)
    .map(w => [w, 'demand'] as const),
  ...'need necessity importance'.split(' ').map(w => [w, 'demand'] as const),
  ...'offer proposal counteroffer counterproposal readiness willingness suggestion preparedness openness overture'
    .split(' ')
    .map(w => [w, 'offer'] as const),
  ...'refusal opposition objection rejection unwillingness reluctance resistance hostility veto repudiation'
    .split(' ')
    .map(w => [w, 'refusal'] as const),
  ...'undertaking assurance pledge promise commitment vow guarantee consent intention intent'
    .split(' ')
    .map(w => [w, 'promise'] as const),
  ['threat', 'threat'],
  ['warning', 'threat'],
]);

/** What is offered in words alone: “offered few details”. By lemma. */
export const spoken: ReadonlySet<string> = new Set(
  `specific detail explanation evidence condolence praise criticism language view opinion assessment glimpse insight
  example hint clue comment response reason account prayer thanks sympathy proof sign reminder promise description version critique caveat resource number variety array
  scenery contrast challenge respite lesson`.split(/\s+/),
);

/** What one declines in answer to the press; those are claims left open, not refusals: “declined to comment”. */
export const answering = new Set([
  'comment',
  'say',
  'discuss',
  'confirm',
  'elaborate',
  'answer',
  'speculate',
  'respond',
  'be',
  'speak',
  'give',
  'specify',
  'identify',
  'disclose',
  'characterize',
  'characterise',
  'describe',
  'detail',
  'explain',
]);

function grouped(entries: [string, Trigger][]): Map<string, Trigger[]> {
  const out = new Map<string, Trigger[]>();
  for (const [lemma, trigger] of entries) out.set(lemma, [...(out.get(lemma) ?? []), trigger]);
  return out;
}
