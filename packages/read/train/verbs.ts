import type {Xpos} from '../src/tagset.ts';

/**
 * Regular verbs of diplomacy, war and reporting, so that the lemma layer meets more of them than web English holds.
 * A doubled final letter ("admit+t") is written with a plus.
 */
const verbs = `
  abandon abduct abet+t abide abolish abrogate abstain accede accelerate accompany accuse achieve acknowledge acquit+t
  acquiesce address adhere adjourn administer admonish advocate affirm airlift allege alleviate allocate allot+t ally
  ambush amend amnesty annex annihilate annul+l apologize appease arbitrate arrange arrest assail assassinate assault assemble
  assert assess assure attack authorize avenge avert balk ban+n barricade besiege betray blame blast block blockade bomb
  bombard boycott breach broker broadcast calibrate cancel capitulate capture cede censor censure charge claim clash coerce
  cohabit collaborate collapse collude commemorate compel+l comply concede conciliate conclude concur+r condemn
  condone confer+r confine confirm confiscate confront consolidate conspire constrain contain contend contest convene
  converge convict convince cooperate coordinate counter criticize cripple curb curtail debate declare decline decommission
  decree decry de-escalate defect defer+r defuse defy delegate demand demarcate demilitarize demobilize demonstrate denounce deny
  deplore deploy deport depose deprive derail designate detain deter+r deteriorate detonate devastate devolve disarm disavow
  disband disclose discontinue discredit disengage disintegrate dislodge dismantle dismiss dispatch displace dispute
  disregard disrupt dissolve dissuade diverge downplay draft eject elect elicit embargo embark encircle encroach
  endanger endorse endure enforce engage enlist enrich entail entrench envisage eradicate escalate espouse evacuate evade
  evict exacerbate exchange exclude execute exempt exhort exile exonerate expel+l expire exploit expropriate extend
  extradite facilitate falter finance finalize flee flout forestall formulate forsake fortify foster fracture free freeze fulfil+l
  fund garrison govern guarantee guard halt hamper harass harbor heed hesitate hinder hail ignite immunize impeach
  impede impel+l implement implicate implore impose imprison incite incur+r indict infiltrate inflame inflict inspect install
  instigate insist intensify intercept intercede interfere interrogate intervene intimidate invade invalidate investigate
  invoke isolate jail jeopardize justify kidnap+p lambaste launch legitimize levy liberate liquidate lobby loot manipulate maneuver massacre
  mediate menace militarize misconstrue mistreat mitigate mobilize moderate monitor mourn mutiny nationalize negotiate normalize
  notify nullify obey oblige obliterate obstruct occupy occur+r offer omit+t oppose oppress oust outlaw outline overrule overtake
  pacify pardon parley partition patrol+l penalize perpetrate persecute persist persuade picket pillage placate pledge
  plot+t plunder poison populate postpone pound preclude prevail proclaim procure prohibit proliferate prolong propose prosecute
  protest provoke prop+p purge pursue quarantine quell raid rally ratify reaffirm rearm rebel+l rebuff rebuke rebut+t recapture recede
  reciprocate recognize reconcile reconvene recruit redeploy redouble refrain refuse refute regain reignite reimburse reimpose
  reinforce reinstate reiterate reject relinquish relocate renege renew renounce reopen repatriate repeal repel+l replenish
  repress reprimand repudiate rescind rescue resent resettle resign resist resolve respond restore restrain restrict resume
  retaliate retreat retract reunify reunite reveal reverse revise revoke revolt riot rocket rouse ruin safeguard salvage sanction
  scold scuttle secede secure seize sequester settle shell shun+n shutter siege signal smuggle snub+b solicit spark speculate
  stabilize stall starve station stipulate storm strafe stress subdue submit+t subpoena subsidize subvert succumb suffer summon supply
  suppress surrender surround suspend sustain swap+p target terminate terrorize testify threaten thwart topple torpedo torture transcend transfer+r
  transit traverse treat trigger truce uncover undercut undermine unify unite unleash uphold uproot urge vacate veto vie vilify
  vindicate violate vow wage warn waver welcome wield withhold witness wound yield zigzag+g
  explain obtain remain contain maintain entertain attain avoid appear disappear reappear repair despair
  develop envelop visit limit edit credit profit deposit inherit exhibit inhibit benefit covet market budget rocket trumpet
  open happen listen threaten weaken strengthen lengthen harden soften widen broaden question mention reason season poison
  enter differ suffer gather render hinder bolster foster muster falter matter utter shatter hammer pester consider deliver
  create educate indicate estimate calculate communicate participate anticipate dedicate demonstrate illustrate
  invite excite unite ignite recite write-off provide decide divide preside reside coincide collide guide
  include conclude exclude intrude allude elude delude impede concede precede secede recede
  require acquire inspire retire fire hire wire expire admire compare prepare declare share spare dare
  ensure insure measure pressure capture culture feature lecture injure figure endure mature explore ignore restore
  combine define decline determine examine imagine outline refine shine postpone phone clone tune
  argue continue rescue issue value pursue ensue accrue construe subdue
  change arrange challenge revenge plunge lunge exchange charge merge emerge surge urge forge purge judge bridge
  pledge acknowledge dodge oblige manage damage engage stage encourage discourage
  enable disable tackle struggle settle handle double triple trouble assemble crumble gamble stumble dwindle
  observe serve deserve preserve reserve solve involve revolve evolve dissolve resolve believe achieve receive deceive
  leave weave improve approve prove remove drive arrive survive deprive
  raise cause please release increase decrease cease lease tease use abuse accuse excuse refuse confuse
  close oppose propose expose dispose impose suppose propose purpose collapse lapse eclipse nurse curse rehearse reverse
  realize recognize organize emphasize apologize criticize seize analyze paralyze
  force enforce reduce produce introduce influence finance announce pronounce renounce denounce advance balance
  place replace embrace face trace race pace notice practice sacrifice voice dance distance
  hope cope scope escape shape tape wipe type ripe pipe
  focus+ discuss dismiss address access process express stress guess pass cross kiss miss
  call fall kill fill spill roll pull drill control+l patrol+l propel+l travel label cancel model tunnel quarrel
  regret+t permit+t admit+t commit+t emit+t omit+t equip+p refer+r prefer+r infer+r
`;

const vowel = /[aeiou]/;

/** word, tag, lemma of the regular inflections of every verb above. */
export function inflections(): [word: string, tag: Xpos, lemma: string][] {
  const out: [string, Xpos, string][] = [];
  for (const entry of new Set(verbs.trim().split(/\s+/))) {
    const [lemma, doubled = ''] = entry.split('+') as [string, string?];
    if (!/^[a-z-]+$/.test(lemma)) continue;
    if (
      /^(abide|flee|forsake|freeze|overtake|undercut|uphold|withhold|write-off|leave|weave|drive|shine|fall|broadcast)$/.test(
        lemma,
      )
    )
      continue;
    const stem = lemma + doubled;
    const last = lemma.at(-1)!;
    const before = lemma.at(-2)!;
    const consonantY = last === 'y' && !vowel.test(before);
    const ed = last === 'e' ? `${lemma}d` : consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
    const ing =
      last === 'e' && !/[eoy]e$/.test(lemma)
        ? /ie$/.test(lemma)
          ? `${lemma.slice(0, -2)}ying`
          : `${lemma.slice(0, -1)}ing`
        : `${stem}ing`;
    const s = consonantY
      ? `${lemma.slice(0, -1)}ies`
      : /(s|x|z|ch|sh|[^aeiou]o)$/.test(lemma)
        ? `${lemma}es`
        : `${lemma}s`;
    out.push([ed, 'VBD', lemma], [ed, 'VBN', lemma], [ing, 'VBG', lemma], [s, 'VBZ', lemma]);
  }
  return out;
}

/** lemma, past, past participle where they differ from the regular; the present participle is made by rule. */
const irregular = `
  arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become; begin began begun
  bend bent bent; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken; breed bred bred
  bring brought brought; build built built; burst burst burst; buy bought bought; cast cast cast; catch caught caught
  choose chose chosen; cling clung clung; come came come; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug
  draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt
  fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown; forbid forbade forbidden
  forego forewent foregone; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven
  forsake forsook forsaken; freeze froze frozen; get got gotten; give gave given; go went gone; grind ground ground
  grow grew grown; hang hung hung; hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt
  keep kept kept; know knew known; lay laid laid; lead led led; leave left left; lend lent lent; let let let; lie lay lain
  lose lost lost; make made made; mean meant meant; meet met met; mistake mistook mistaken; overcome overcame overcome
  overrun overran overrun; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown
  pay paid paid; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt; repay repaid repaid; rid rid rid
  ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said; see saw seen; seek sought sought
  sell sold sold; send sent sent; set set set; shake shook shaken; shed shed shed; shoot shot shot; show showed shown
  shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; slay slew slain; sleep slept slept
  slide slid slid; speak spoke spoken; spend spent spent; split split split; spread spread spread; spring sprang sprung
  stand stood stood; steal stole stolen; stick stuck stuck; sting stung stung; strike struck struck; strive strove striven
  swear swore sworn; sweep swept swept; swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn
  tell told told; think thought thought; throw threw thrown; tread trod trodden; undergo underwent undergone
  understand understood understood; undertake undertook undertaken; undo undid undone; uphold upheld upheld; upset upset upset
  wake woke woken; wear wore worn; weave wove woven; win won won; wind wound wound; withdraw withdrew withdrawn
  withhold withheld withheld; withstand withstood withstood; write wrote written`;

const nouns = `
  crisis crises; analysis analyses; thesis theses; hypothesis hypotheses; emphasis emphases; axis axes
  oasis oases; man men; woman women; child children; foot feet; tooth teeth; person persons; life lives; wife wives; half halves
  thief thieves; knife knives; shelf shelves; leaf leaves; wolf wolves; criterion criteria; phenomenon phenomena
  spokesman spokesmen; spokeswoman spokeswomen; gunman gunmen; lawman lawmen; congressman congressmen; policeman policemen
  fisherman fishermen; hero heroes; echo echoes; veto vetoes; embargo embargoes; potato potatoes; mosquito mosquitoes`;

/** word, tag, lemma of irregular verbs and nouns. */
export function irregulars(): [word: string, tag: Xpos, lemma: string][] {
  const out: [string, Xpos, string][] = [];
  const entries = (list: string) =>
    list
      .split(/[;\n]/)
      .map(e => e.trim().split(/\s+/))
      .filter(e => e.length > 1);
  for (const [lemma, past, participle] of entries(irregular))
    out.push([past!, 'VBD', lemma!], [participle!, 'VBN', lemma!]);
  for (const [lemma, plural] of entries(nouns)) out.push([plural!, 'NNS', lemma!]);
  return out;
}
