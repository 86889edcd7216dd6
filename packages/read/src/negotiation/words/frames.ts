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
 */
export type Frame =
  | 'whom-to'
  | 'on-to'
  | 'for'
  | 'that'
  | 'subjunctive'
  | 'what'
  | 'to'
  | 'participle'
  | 'doing'
  | 'on'
  | 'against'
  | 'with'
  | 'see';

export interface Trigger {
  kind: Demand['kind'];
  frames: readonly Frame[];
  /** a particle or preposition the verb must carry: rule *out*, turn *down*, object *to* */
  with?: readonly string[];
}

const all = (kind: Trigger['kind'], lemmas: string, ...frames: Frame[]): [string, Trigger][] =>
  lemmas.split(/\s+/).map(lemma => [lemma, {kind, frames}]);

/** Verbs of demanding, offering, refusing, promising and threatening, by lemma. */
export const triggers: ReadonlyMap<string, readonly Trigger[]> = grouped([
  ...all('demand', 'demand', 'that', 'what', 'to'),
  ...all('demand', 'urge ask beg implore beseech request', 'whom-to', 'that', 'for', 'what'),
  ...all(
    'demand',
    'exhort encourage order instruct direct command tell invite advise oblige challenge summon',
    'whom-to',
  ),
  ...all('demand', 'press pressure push lobby petition', 'whom-to', 'for'),
  ...all('demand', 'call', 'on-to', 'for'),
  ...all('demand', 'appeal plead', 'on-to', 'for'),
  ...all('demand', 'insist', 'subjunctive', 'on'),
  ...all('demand', 'want', 'see', 'whom-to', 'participle', 'what'),
  ...all('demand', 'like prefer', 'see', 'whom-to', 'participle'),
  ...all('demand', 'expect', 'whom-to', 'what'),
  ...all('demand', 'require', 'whom-to', 'that'),
  ...all('demand', 'recommend', 'that'),
  ...all('demand', 'entreat counsel', 'whom-to'),
  ...all('demand', 'prevail', 'on-to'),
  ...all('demand', 'advocate', 'what'),
  ...all('demand', 'seek', 'what'),
  ...all('demand', 'warn caution', 'against'),
  ...all('demand', 'remind', 'that'),
  ...all('offer', 'offer', 'to', 'what'),
  ...all('offer', 'volunteer', 'to'),
  ...all('offer', 'table float', 'what'),
  ['put', {kind: 'offer', frames: ['what'], with: ['forward']}],
  ...all('offer', 'propose', 'that', 'to', 'what', 'doing'),
  ...all('refusal', 'refuse', 'to', 'what'),
  ...all('refusal', 'decline', 'to'),
  ...all('refusal', 'reject', 'doing', 'what'),
  ...all('refusal', 'oppose resist', 'doing', 'what'),
  ...all('refusal', 'veto spurn rebuff dismiss', 'what'),
  ['rule', {kind: 'refusal', frames: ['doing', 'what'], with: ['out']}],
  ['turn', {kind: 'refusal', frames: ['what'], with: ['down']}],
  ['vote', {kind: 'refusal', frames: ['what'], with: ['down']}],
  ['object', {kind: 'refusal', frames: ['what', 'doing'], with: ['to']}],
  ...all('promise', 'pledge promise vow undertake swear', 'to', 'that', 'what'),
  ...all('promise', 'agree', 'to', 'that', 'doing'),
  ['agree', {kind: 'promise', frames: ['what'], with: ['to']}],
  ...all('promise', 'commit', 'to', 'doing'),
  ['commit', {kind: 'promise', frames: ['what'], with: ['to']}],
  ...all('promise', 'guarantee intend', 'to'),
  ...all('promise', 'accept', 'what'),
  ...all('threat', 'threaten', 'to', 'that', 'with', 'what'),
]);

/** Adjectives that take an infinitive: “is ready to return”, “was unwilling to talk”; negation turns an offer into a refusal. */
export const adjectives: ReadonlyMap<string, Trigger['kind']> = new Map([
  ...'ready prepared willing happy'.split(' ').map(w => [w, 'offer'] as const),
  ...'unwilling reluctant'.split(' ').map(w => [w, 'refusal'] as const),
  ...'committed'.split(' ').map(w => [w, 'promise'] as const),
]);

/** Nouns that carry the same: “its refusal to sign”, “a pledge to withdraw”, “renewed its offer to supply power”. */
export const nouns: ReadonlyMap<string, Trigger['kind']> = new Map([
  ['demand', 'demand'],
  ['call', 'demand'],
  ['appeal', 'demand'],
  ['request', 'demand'],
  ['plea', 'demand'],
  ['ultimatum', 'demand'],
  ['pressure', 'demand'],
  ['insistence', 'demand'],
  ['order', 'demand'],
  ['instruction', 'demand'],
  ['recommendation', 'demand'],
  ['expectation', 'demand'],
  ['condition', 'demand'],
  ['push', 'demand'],
  ['message', 'demand'],
  ['offer', 'offer'],
  ['proposal', 'offer'],
  ['refusal', 'refusal'],
  ['opposition', 'refusal'],
  ['objection', 'refusal'],
  ['rejection', 'refusal'],
  ['readiness', 'offer'],
  ['willingness', 'offer'],
  ['undertaking', 'promise'],
  ['assurance', 'promise'],
  ['pledge', 'promise'],
  ['promise', 'promise'],
  ['commitment', 'promise'],
  ['threat', 'threat'],
]);

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
