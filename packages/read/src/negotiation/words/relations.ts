import type {Relation} from '@suasion/model';

type Kind = Relation['kind'];
const of = (kind: Kind, words: string): [string, Kind][] => words.split(/\s+/).map(w => [w, kind]);

/** Verbs whose subject stands in the relation to their object: “Algeria backs the Polisario”; not “backed down”. By lemma. */
export const relationVerbs: ReadonlyMap<string, Kind> = new Map([
  ...of(
    'support',
    'back support arm finance fund sponsor bankroll champion equip train endorse prop subsidise subsidize underwrite shelter harbour harbor',
  ),
  ...of('control', 'control lead command dominate own rule govern'),
  ...of('mediation', 'mediate broker facilitate'),
  ...of('opposition', 'oppose'),
]);

/** Who somebody is to another, told beside a name, by lemma: “its ally Hamas”. */
export const kin: ReadonlyMap<string, Kind> = new Map([
  ...of('alliance', 'ally partner'),
  ...of(
    'opposition',
    'rival foe enemy adversary opponent challenger critic archrival arch-rival archenemy arch-enemy nemesis',
  ),
  ...of('support', 'backer sponsor patron financier benefactor supporter delegate surrogate loyalist'),
  ...of('control', 'shareholder'),
]);

/** What is said of one's case in support of whose it is: “supported the farmers' request”. By lemma. */
export const cases =
  /^(?:request|claim|demand|bid|position|call|plan|appeal|proposal|stance|case|cause|effort|campaign|right)$/;
/** What one who is to be elected has: “endorsed her bid”. By lemma. */
export const candidacies = /^(?:bid|candidacy|candidature|campaign|election|re-election|reelection|run|ticket)$/;
/** How much of a thing one owns or pays. By lemma. */
export const portions =
  /^(?:half|third|quarter|fifth|sixth|eighth|tenth|percent|per cent|part|share|most|majority|stake|bulk|all|much|rest|%)$/;

/** How a noun relates two sides: the first is whose it is, or the one it is said of. */
export interface RelationNoun {
  kind: Kind;
  to: readonly string[];
  holder: 'owner' | 'subject';
}
const nouns = (kind: Kind, holder: RelationNoun['holder'], to: string, words: string): [string, RelationNoun][] =>
  words.split(' ').map(w => [w, {kind, holder, to: to.split(' ')}]);

/** Nouns with their two sides: “influence over”, “an ally of”, “a member of”. By lemma. */
export const relationNouns: ReadonlyMap<string, RelationNoun> = new Map([
  ...nouns('influence', 'owner', 'over on with upon in', 'influence leverage sway clout hold'),
  ...nouns('support', 'owner', 'for of to', 'support backing'),
  ...nouns('support', 'owner', 'of', 'endorsement'),
  ...nouns(
    'support',
    'subject',
    'of',
    'supporter backer sponsor patron paymaster financier benefactor bankroller armourer champion lifeline',
  ),
  ...nouns('alliance', 'subject', 'of', 'ally partner'),
  ...nouns('alliance', 'owner', 'with', 'alliance pact'),
  ...nouns('membership', 'subject', 'of', 'member signatory'),
  ...nouns(
    'control',
    'subject',
    'of',
    'subsidiary proxy affiliate puppet unit division offshoot vassal client satellite protectorate owner',
  ),
  ...nouns('control', 'subject', 'of in', 'shareholder stakeholder'),
  ...nouns('opposition', 'subject', 'of', 'opponent rival enemy foe critic adversary archrival nemesis'),
]);

/** Who is nobody in particular: “his supporters”, “few others”. The last word of what they are called. */
export const crowds =
  /^(?:supporters?|backers?|followers?|fans?|admirers?|sympathi[sz]ers?|opponents?|critics?|detractors?|rivals?|foes?|enem(?:y|ies)|allies|friends?|partners?|members?|others?|persons?|men|women|players?|actors?|candidates?|voters?|donors?|crowds?|some|many|few|most|all|several|one|ones|those|everyone|everybody|anyone|anybody|nobody|individuals?|entit(?:y|ies)|figures?|group|things?|it|countries|nations|guarantors?|mediators?|facilitators?)$|^people$/;

/** What is printed where, and no one there. By lemma. */
export const papers = /^(?:paper|newspaper|daily|weekly|magazine|tabloid|poll|survey|study|report|film|song)$/;

/** What has a name and is no party. */
export const undertakings =
  /^(?:Operation|Exercise|Campaign) |\b(?:Act|Bill|Amendment|Resolution|Plan|Initiative|Resolve)$/;

/** What persons of a body are, who are not the body. By lemma. */
export const offices =
  /^(?:member|committee(?:man|woman)|congress(?:man|woman)|assembly(?:man|woman)|council(?:lor|man|woman|or)|senator|lawmaker|legislator|representative|delegate|deputy|mp|donor|official|aide|adviser|advisor|strategist|activist|staffer|employee|veteran|soldier|voter|insider|operative|fundraiser|professor|student|analyst)$/;

/** Participles after the second side: “Algerian-backed movement”, “Iran-aligned Houthis”, “allied with”. */
export const participles: ReadonlyMap<string, Kind> = new Map([
  ...of(
    'support',
    'backed supported armed financed funded sponsored bankrolled endorsed equipped trained supplied propped subsidised subsidized',
  ),
  ...of('control', 'controlled led commanded dominated owned run ruled governed headed'),
  ...of('alliance', 'allied aligned'),
  ...of('mediation', 'mediated brokered facilitated negotiated arranged overseen chaired'),
]);

/** A verb that relates its subject with one behind a preposition, or with its object. */
export interface FixedRelation {
  kind: Kind;
  verb: RegExp;
  /** what its object must be, by lemma */
  object?: RegExp;
  /** prepositions before the other side; without them the object is that side */
  behind?: readonly string[];
  /** the other side holds the relation: “belongs to” makes the subject the member, “takes orders from” the other the master */
  turned?: boolean;
  /** between the two the text is about, where it names no others */
  chairs?: boolean;
  /** the object is the other side, and what it gets stands behind “with” */
  given?: boolean;
  /** the other side stands before the object: “gives it money” */
  dative?: boolean;
  /** the other side is a board or council, named or not, on which persons sit as well */
  seat?: boolean;
  /** the other side is whose thing it is */
  owner?: boolean;
  /** the other side may stand before the object as whose it is: “has Moscow's ear” */
  whose?: boolean;
  /** the other side is a body with a name: “joined NATO” */
  body?: boolean;
}

const aid =
  /^(?:weapon|arm|rifle|missile|drone|ammunition|munition|tank|money|fund|funding|cash|finance|support|backing|training|supply|equipment|shelter|sanctuary|refuge|haven|arms|loan|subsidy|cover)$/;

export const fixed: readonly FixedRelation[] = [
  {
    kind: 'mediation',
    verb: /^(?:pass|carry|relay|convey|ferry)$/,
    object: /^(?:message|proposal|note|word|letter|draft|paper|text|offer)$/,
  },
  {kind: 'mediation', verb: /^(?:shuttle|mediate)$/},
  {kind: 'mediation', verb: /^(?:chair|facilitate)$/, object: /^(?:round|talk|negotiation)$/, chairs: true},
  {
    kind: 'mediation',
    verb: /^(?:oversee|arrange|lead)$/,
    object: /^(?:round|talk|negotiation|contact|truce|ceasefire|exchange)$/,
  },
  {kind: 'mediation', verb: /^(?:negotiate|communicate|talk|bargain)$/, behind: ['through', 'via']},
  {
    kind: 'support',
    verb: /^(?:supply|provide|give|send|ship|funnel|channel|smuggle|deliver|sell)$/,
    object: aid,
    behind: ['to', 'for'],
  },
  {kind: 'support', verb: /^(?:give|lend|offer|send|sell|ship|grant)$/, object: aid, dative: true},
  // “get weapons from Iran”
  {
    kind: 'support',
    verb: /^(?:get|receive|obtain|draw|take|accept)$/,
    object: aid,
    behind: ['from'],
    turned: true,
  },
  // “picked up an endorsement from her”
  {
    kind: 'support',
    verb: /^(?:pick|win|secure|earn|gain|get|receive|garner|draw)$/,
    object: /^(?:endorsement|support|backing)$/,
    behind: ['from'],
    turned: true,
  },
  // “supplies it with lawyers”
  {kind: 'support', verb: /^(?:supply|provide|arm|ply)$/, given: true},
  {
    kind: 'support',
    verb: /^(?:side|stand|sympathise|sympathize)$/,
    behind: ['with', 'by', 'behind', 'beside', 'alongside'],
  },
  {kind: 'support', verb: /^(?:throw|put)$/, object: /^weight$/, behind: ['behind']},
  {kind: 'alliance', verb: /^team$/, behind: ['with']},
  {kind: 'alliance', verb: /^(?:join|link)$/, object: /^(?:force|rank|hand|arm)$/, behind: ['with']},
  {
    kind: 'alliance',
    verb: /^(?:form|forge|enter|strike|seal|make|build)$/,
    object: /^(?:alliance|pact|coalition|partnership)$/,
    behind: ['with'],
  },
  {kind: 'control', verb: /^(?:take|have|seize|gain|retain|hold|keep)$/, object: /^control$/, behind: ['of', 'over']},
  {kind: 'control', verb: /^answer$/, behind: ['to'], turned: true},
  {kind: 'membership', verb: /^belong$/, behind: ['to'], body: true},
  {kind: 'membership', verb: /^join$/, body: true},
  {kind: 'membership', verb: /^(?:sit|serve)$/, behind: ['on'], seat: true},
  // “pays for the university's greenhouse”
  {kind: 'support', verb: /^pay$/, behind: ['for'], owner: true},
  {
    kind: 'control',
    verb: /^(?:hold|own|have|control|buy|acquire)$/,
    object: /^(?:stake|majority|share)$/,
    behind: ['in', 'of'],
  },
  {kind: 'control', verb: /^(?:take|receive)$/, object: /^order$/, behind: ['from'], turned: true},
  {kind: 'influence', verb: /^have$/, object: /^ear$/, behind: ['of'], whose: true},
];

/** Words before the parts of a whole. */
export const listing = /^(?:includes?|including|comprises?|comprising)$/;
/** What belongs to a union of many: “coalition nations”. By lemma. */
export const memberNouns =
  /^(?:nation|country|state|member|ally|partner|signatory|government|company|party|group|force)$/;
/** What many belong to. By lemma. */
export const unions =
  /^(?:coalition|alliance|bloc|consortium|grouping|league|union|federation|confederation|front|quartet|quad)$/;

/** What may be led, backed or armed: a party, not a delegation of one's own or a debate. */
export const mediators = /^(?:mediator|facilitator|guarantor|broker|go-between|intermediary)$/;
