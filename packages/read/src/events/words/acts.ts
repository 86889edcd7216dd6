import type {EventType} from './verbs.ts';

const table: {readonly [T in EventType]?: string} = {
  ASSAULT:
    'attack assault airstrike bombing bombardment killing assassination massacre shelling invasion kidnapping abduction clash battle raid offensive ambush torture beating murder execution gunbattle firefight incursion shootout air-strike rape fighting slaughter strike',
  PROTEST: 'protest demonstration rally march strike riot sit-in walkout uprising boycott vigil unrest',
  CONSULT: 'talk meeting negotiation summit discussion consultation dialogue visit mediation conference',
  COERCE:
    'crackdown arrest detention blockade siege deportation censorship occupation repression seizure expulsion curfew',
  SANCTION: 'sanction embargo',
  RETREAT: 'withdrawal ceasefire truce release retreat disarmament resignation pullout surrender',
  ACCUSE: 'accusation condemnation criticism investigation inquiry lawsuit indictment',
  REQUEST: 'demand appeal request ultimatum',
  THREATEN: 'threat warning',
  REJECT: 'refusal rejection veto violation',
  SUPPORT: 'endorsement apology',
  AID: 'donation airlift',
  MOBILIZE: 'deployment mobilization mobilisation buildup build-up',
  COOPERATE: 'cooperation collaboration extradition',
  AGREE: 'agreement pledge promise',
};

/** Nouns that tell an act, by lemma: “talks between”, “an attack on”. */
export const actNouns: ReadonlyMap<string, EventType> = new Map(
  (Object.entries(table) as [EventType, string][]).flatMap(([type, words]) =>
    words.split(' ').map(w => [w, type] as const),
  ),
);

/** Adjectives that announce an act: “ready to contribute troops”, “willing to meet”. */
export const readiness = new Set(
  'ready willing prepared set determined due likely poised eager inclined able'.split(' '),
);
export const reluctance = new Set('unwilling reluctant hesitant unprepared'.split(' '));

/** Verbs whose complement is only intended: what is announced so is an agreement or a threat, not the act. */
export const announcing = new Set(
  'agree promise pledge vow offer plan intend decide resolve commit undertake swear consent volunteer announce propose aim guarantee prepare want'.split(
    ' ',
  ),
);

/** Verbs of saying, under which a “must” is a demand and a “will” an announcement. */
export const saying = new Set(
  'say tell state announce declare add insist argue stress reiterate conclude confirm report claim note emphasize emphasise maintain assert repeat warn write suggest believe think acknowledge inform indicate signal reply respond'.split(
    ' ',
  ),
);

/** What is friendly when done, so that announcing it is agreeing and declining it rejecting. */
export const friendly: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);

/** Verbs that have their object do what the clause below them tells: “urged Iran to leave”, “kept Iran from leaving”. By lemma. */
export const moving = new Set(
  `urge ask tell order force press pressure push persuade convince encourage allow enable permit help let require request instruct invite
  advise warn call appeal lead expect compel oblige authorize authorise beg implore beseech challenge summon coerce dissuade prevent stop
  keep bar ban block discourage deter prohibit goad cajole`.split(/\s+/),
);

/** Verbs that say of their object what it did: “accused Iran of shelling”, “blamed Iran for shelling”. By lemma. */
export const charging = new Set(
  `accuse suspect blame condemn criticize criticise denounce fault rebuke chide slam lambast thank praise commend applaud charge convict acquit clear
  sue punish sanction`.split(/\s+/),
);

/** Those that leave open whether it did. */
export const unproven = new Set(['accuse', 'suspect', 'charge', 'sue', 'acquit', 'clear']);

/** Verbs below which even a whole clause is only held to be so: “believes that Iran shelled the port”. */
export const supposing = new Set(
  'believe think suspect allege fear doubt assume suppose presume imagine guess reckon claim wish'.split(' '),
);
