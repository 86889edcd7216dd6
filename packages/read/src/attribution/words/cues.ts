/**
 * Words that introduce what somebody said, thought or wanted, by lemma and kind. The kind feeds the labelling as a
 * feature and settles the standing of a statement (../standing.ts).
 */
export const cueKinds = [
  'say',
  'tell',
  'ask',
  'deny',
  'confirm',
  'allege',
  'decline',
  'think',
  'feel',
  'want',
  'promise',
  'threaten',
  'demand',
  'agree',
  'praise',
  'criticise',
  'decree',
  'show',
  'learn',
  'perceive',
  'discuss',
  'manner',
  'seem',
  'call',
] as const;
export type CueKind = (typeof cueKinds)[number];

const verbs: Record<CueKind, string> = {
  say: `say state add note remark observe comment declare announce write tweet retweet post blog report relate recount
    mention explain reply respond answer retort counter rejoin continue repeat reiterate restate stress emphasize emphasise
    underline underscore highlight maintain insist assert contend argue reason conclude summarize summarise recall
    volunteer interject conclude quote cite testify speak read opine elaborate clarify specify caution signal
    telegraph communicate convey voice articulate express utter phrase put go begin start reveal disclose divulge
    publish broadcast print editorialize joke quip hint imply intimate point spell propose suggest recommend advise
    counsel describe depict portray characterize characterise detail outline explain`,
  tell: 'tell inform notify brief remind assure reassure warn alert advise persuade convince teach instruct',
  ask: 'ask question inquire enquire query wonder quiz press grill interview interrogate',
  deny: 'deny refute rebut dispute contradict disavow disclaim repudiate disown gainsay reject dismiss',
  confirm:
    'confirm acknowledge admit concede verify corroborate affirm attest certify validate authenticate concur recognize recognise',
  allege: 'allege claim purport profess suspect accuse charge insinuate rumor rumour speculate posit blame',
  decline: 'decline refuse',
  think: `think believe suppose presume assume reckon guess figure imagine consider deem judge expect anticipate predict
    forecast foresee project estimate calculate doubt suspect understand know remember forget conclude gather hold
    view regard contemplate envision envisage ponder theorize theorise hypothesize infer trust bet prefer favor favour`,
  feel: 'feel fear worry regret lament resent hate love like dislike enjoy dread fret mourn rue bemoan welcome celebrate appreciate',
  want: `want hope wish desire intend plan aim seek aspire mean decide determine resolve choose consider long yearn
    vie propose prepare refuse need`,
  promise: 'promise pledge vow swear guarantee commit undertake offer volunteer assure',
  threaten: 'threaten warn menace vow',
  demand: `demand call urge request require order command appeal plead beg implore exhort encourage press petition invite
    challenge dare insist instruct direct summon bid beseech lobby advocate push`,
  agree:
    'agree support back endorse disagree oppose side approve disapprove object accept ratify favor favour subscribe',
  praise:
    'praise laud hail applaud commend compliment defend tout champion cheer thank congratulate extol credit salute',
  criticise: `criticize criticise condemn denounce blast slam attack assail decry deplore deride mock ridicule chide rebuke
    reprimand scold lambast lambaste rip bash berate castigate censure fault blame accuse knock hit skewer taunt insult
    belittle disparage excoriate pan protest complain grumble gripe rail fume`,
  decree: `rule decree order announce declare decide vote enact issue sign proclaim ban appoint nominate approve adopt
    sentence convict find authorize authorise mandate legislate stipulate impose veto`,
  show: `show find indicate suggest demonstrate prove reveal illustrate document detail record list include contain display
    establish determine reflect confirm conclude report depict`,
  learn: 'learn discover hear notice realize realise find see read discern recognize recognise observe ascertain',
  perceive: 'see watch witness view perceive look hear spot glimpse',
  discuss:
    'discuss talk debate speak address raise touch refer allude liken compare describe mention invoke reference cite',
  manner: `shout cry yell scream whisper mutter murmur mumble exclaim bellow bark growl snap sigh laugh joke chant sing
    smile grin nod shrug roar thunder intone boast brag crow gloat gush marvel muse warn huff sneer scoff snort chuckle
    chirp croak drawl blurt confide confess`,
  seem: 'seem appear sound look tend',
  call: 'call name label dub brand term describe nickname refer know style',
};

const nouns: Record<string, CueKind> = Object.fromEntries(
  (
    [
      [
        'say',
        `statement comment remark word announcement report account story article interview speech message letter memo
        memorandum note post tweet op-ed essay testimony quote quotation explanation answer response reply argument point
        assertion contention suggestion proposal description declaration address transcript communique communiqué recommendation
        advice news headline release disclosure revelation mention reference`,
      ],
      ['allege', 'claim allegation accusation charge rumor rumour speculation suspicion conspiracy'],
      ['deny', 'denial rejection dismissal'],
      ['confirm', 'confirmation acknowledgment acknowledgement admission concession confession'],
      ['ask', 'question query inquiry enquiry'],
      [
        'think',
        `view opinion belief thought idea notion theory assessment judgment judgement estimate prediction expectation
        forecast projection analysis conclusion impression assumption position stance perspective sense doubt skepticism
        knowledge understanding conviction`,
      ],
      ['feel', 'fear concern worry hope regret anxiety confidence outrage anger frustration optimism'],
      ['want', 'plan intention desire wish aim goal decision intent ambition determination willingness'],
      ['promise', 'promise pledge vow commitment assurance guarantee offer oath'],
      ['threaten', 'threat warning ultimatum'],
      ['demand', 'demand call request appeal plea order petition urging insistence'],
      ['agree', 'support agreement endorsement backing opposition approval disagreement objection consensus'],
      ['praise', 'praise defense defence tribute'],
      ['criticise', 'criticism attack condemnation complaint denunciation critique insult rebuke protest'],
      ['decree', 'ruling decision verdict order law rule vote resolution decree edict proclamation'],
      ['show', 'poll survey study evidence data finding research record document figure statistic analysis'],
      ['discuss', 'discussion talk conversation debate'],
    ] as [CueKind, string][]
  ).flatMap(([kind, list]) => list.split(/\s+/).map(w => [w, kind] as const)),
);

/** phrases that hand a sentence to a source without a verb: “according to”, “per”, “in the words of” */
const others: Record<string, CueKind> = {
  according: 'say',
  per: 'say',
  via: 'say',
  reportedly: 'allege',
  allegedly: 'allege',
  purportedly: 'allege',
  supposedly: 'allege',
  apparently: 'seem',
  presumably: 'think',
  opposed: 'agree',
  'so-called': 'call',
  aware: 'learn',
  sure: 'think',
  certain: 'think',
  confident: 'think',
  convinced: 'think',
  skeptical: 'think',
  sceptical: 'think',
  hopeful: 'feel',
  afraid: 'feel',
  concerned: 'feel',
  worried: 'feel',
  glad: 'feel',
  proud: 'feel',
  surprised: 'feel',
  shocked: 'feel',
  willing: 'want',
  unwilling: 'want',
  eager: 'want',
  determined: 'want',
  reluctant: 'want',
  alleged: 'allege',
  reported: 'allege',
  critical: 'criticise',
};

/** Bits of the kinds a lemma belongs to as a verb; 0 when it is no cue. A lemma may belong to several. */
export const cueVerbs: ReadonlyMap<string, number> = (() => {
  const out = new Map<string, number>();
  cueKinds.forEach((kind, k) => {
    for (const w of verbs[kind].split(/\s+/)) if (w) out.set(w, (out.get(w) ?? 0) | (1 << k));
  });
  return out;
})();
export const cueNouns: ReadonlyMap<string, CueKind> = new Map(Object.entries(nouns));
export const cueOthers: ReadonlyMap<string, CueKind> = new Map(Object.entries(others));
