import {censuring} from './disparagement.ts';
import {list} from './list.ts';

/** Verbs that put a fact forward as somebody's charge or case, by lemma: “alleged that”, “complained that”. */
export const alleging = list(
  'allege claim charge suspect contend complain assert speculate insinuate insist maintain protest retort object',
);
/** Verbs of blaming whose charge is a deed, a gerund, by lemma: “criticised Chad for hiding the papers”, not “for its record”. */
export const chiding = list(
  `${censuring} fault reproach censure castigate upbraid berate rebuke chide assail chastise scold admonish attack excoriate skewer savage`,
);
/** “accused Iran of enriching”, “blamed the rebels for the delay”: the charge is behind of or for */
export const accusing: ReadonlyMap<string, readonly string[]> = new Map([
  ['accuse', ['of']],
  ['suspect', ['of']],
  ['charge', ['with']],
  ['blame', ['for', 'on']],
  ...[...chiding].map((verb): [string, string[]] => [verb, verb === 'reproach' ? ['for', 'with'] : ['for']]),
]);
/** What a plain “said” accuses somebody of, by lemma: “said Russia had blocked the statement”; not “said Russia had sent aid”. */
export const wrongs =
  list(`violate breach break block obstruct refuse attack shell bomb kill invade occupy undermine sabotage provoke
  misrepresent lie cheat steal torture arrest detain abuse conceal deport
  fabricate smuggle infringe choke poison starve rig burn loot rape bribe embezzle forge falsify massacre plunder flout
  renege blackmail hoard ambush hijack hack tamper evade swindle defraud extort pollute kidnap abduct torch raze`);
/** What is a wrong in the mouth of another party, though not whoever does it: “Manila says Chinese ships rammed its boat”. By lemma. */
export const grave =
  list(`ram fire shoot jam trespass encroach intrude annex seize confiscate expropriate damage destroy demolish contaminate
  cripple derail scuttle ignore hide withhold overcharge underpay mislead deceive dupe trick doctor distort bury smear spy bug tap
  eavesdrop discriminate mistreat maltreat beat harass intimidate coerce bully punish collude conspire plot harbour harbor
  shelter arm evict expel dump spill leak disrupt desecrate vandalise vandalize besiege encircle ransack pillage mine shut lock push
  stall orchestrate mastermind incite instigate betray disobey overstep exceed flood divert`);
/** A wrong told in several words. Of a clause, in lower case. */
export const wrongPhrase =
  /\b(?:illegally|unlawfully|(?:illegal|unlawful) (?:lockouts?|strikes?|actions?|detentions?|arrests?|occupation|invasion|blockade|searches|evictions?|annexation|war|construction|fishing|logging|mining|payments?)|fraudulently|falsely|excessive force|war crimes|crimes against humanity|unfair labou?r practices?|(?:pattern|campaign) of (?:[\w-]+(?: and|,)? ){0,4}(?:intimidation|harassment|abuses?|tactics|violence|attacks|violations)|in (?:\w+ )?(?:breach|violation|defiance|contravention) of|in bad faith|(?:broke|broken|breaks|breaking|gone back on|went back on|going back on|reneged on) (?:\w+ ){0,2}(?:word|promises?|pledges?|commitments?|undertakings?)|set(?:ting)? fire to|open(?:ed|ing)? fire|turned a blind eye|dragg(?:ed|ing) (?:its|their|his|her) feet|covered up|torn up|tore up|walked away from)\b/;
/** Says who did a wrong. Of a clause, in lower case. */
export const guilty =
  /\b(?:(?:is|are|was|were|been) behind (?:the|an?|this|that|these|those|both) (?:[\w-]+ ){0,2}(?:attacks?|assaults?|raids?|strikes?|shelling|bombings?|shootings?|killings?|murders?|massacres?|abductions?|kidnappings?|thefts?|sabotage|hack|hacks|hacking|blasts?|explosions?|fires?|arson|outages?|leaks?|poisonings?|ambush|ambushes|coup|plot|violence|unrest|riots?|rumou?rs?|campaign|delays?)\b|(?:attack|attacks|blast|blasts|fire|killings?|raid|bombing|explosion|sabotage|hack|hacking)\b.* (?:is|was|were|are) the work of|(?:is|are|was|were) (?:\w+ )?to blame for|(?:is|are|was|were) at fault)\b/;
/** What does harm and is nobody, by lemma: “the storm damaged its ferry”. */
export const natural =
  /^(?:storm|flood|floods|quake|earthquake|hurricane|cyclone|typhoon|tornado|fire|wildfire|wind|rain|snow|lightning|wave|drought|disease|virus|outbreak|blast|explosion|crash|landslide|avalanche|tide|river|weather)$/;
/** Nouns of what is laid to somebody's charge, by lemma: “complained of incursions”, “attributed the blast to”. */
export const wrongNouns =
  /^(?:incursion|intrusion|fighting|clash|clashe|firefight|violation|breach|infringement|abuse|harassment|intimidation|attack|assault|raid|strike|shelling|bombing|bombardment|shooting|killing|murder|assassination|massacre|atrocity|torture|mistreatment|beating|abduction|kidnapping|disappearance|theft|looting|robbery|fraud|forgery|bribery|corruption|collusion|meddling|interference|sabotage|espionage|spying|hacking|hack|cyberattack|blast|explosion|fire|arson|outage|blackout|spill|leak|poisoning|death|crash|collapse|delay|failure|breakdown|discrimination|aggression|provocation|ambush|hijacking|trespass|vandalism|vote-buying|cheating|rigging|smuggling|disinformation|propaganda|hostility|non-payment|negligence|mismanagement|cover-up|profiteering|dumping|overfishing|poaching|profit|bias)s?$/;
/** Verbs of giving a number, by lemma: “the ministry put it at 12”. */
export const counting = /^(?:count|put|say|estimate|reckon|speak|find)$/;
/** Nouns for what somebody has told, by lemma: “disputes the figure”. */
export const accounts = /^(?:figure|number|count|account|version|story|tally|estimate|finding|toll)$/;
/** Nouns of what is said of somebody behind their back, by lemma: “a story that the tail had been sold”. */
export const hearsay = /^(?:rumou?r|story|talk|report|tale|gossip|whisper|speculation)$/;
/** Verbs of one who sets hearsay going, in the passive, and of where it comes from. By lemma. */
export const spreading = /^(?:put|spread|start|circulate|float|plant|launch|invent)$/;
export const arising = /^(?:come|originate|stem|emanate)$/;
/** What one calls a charge without disputing it: “a charge the court called grave”. */
export const granting =
  /^(?:true|fair|serious|grave|credible|accurate|correct|worrying|plausible|troubling|disturbing|alarming|important|just|justified)$/;
export const saying = list('say tell add argue note state declare write');
/** Verbs that tell a thing as well, where somebody answers it. By lemma. */
export const telling = list('reply retort suggest announce find conclude estimate explain report reveal believe warn');
/** Verbs of answering whose content may be no more than “it wasn't”, by lemma. */
export const replying = list('say tell add argue note state declare insist claim reply answer swear maintain protest');
export const denying = list('deny refute rebut dispute contradict dismiss reject disavow repudiate contest');
export const confirming = list('confirm acknowledge admit concede verify corroborate');
export const reporting = list('report reveal publish disclose');
/** What is said of a charge to deny it: “that is a lie”, “called the claim preposterous”. */
export const falsehoods =
  /^(?:lie|lies|false|untrue|nonsense|wrong|preposterous|absurd|baseless|ridiculous|groundless|unfounded|fabrication|fabricated|invention|invented|slander|propaganda|fake|rubbish|fiction|laughable|baloney|outrageous|ludicrous|incorrect|inaccurate|fantasy|distorted|misleading|mistaken|impossible|distortion|distortions|misrepresentation|exaggerated|overblown|mischaracterisation|mischaracterization|farcical|implausible|far-fetched|wishful|inconceivable)$/;
export const retracting = list('retract withdraw');
/** “declined to comment”, “would not comment”, “refused to say”, “neither confirm nor deny” */
export const withholding = list('comment say discuss confirm elaborate answer respond reply deny');

/** What one denies somebody and does not dispute: “denied the request”, “was denied entry”. By lemma. */
export const withheldThings =
  /^(?:bail|access|entry|visa|permission|request|loan|asylum|service|right|chance|motion|appeal|petition|application|license|licence|permit|passage|care|benefit|coverage|admission|funding|opportunity|treatment|parole|clearance|leave)$/;
/** What one is “charged with” as a duty. By lemma. */
export const duties =
  /^(?:secure|oversee|ensure|monitor|implement|protect|run|find|make|lead|coordinate|investigate|enforce|defend|maintain|draft|prepare|advise|manage|supervise|guard|bring|keep|carry|restore|provide|promote|negotiate|deliver|review|verify|train|rebuild)$/;
/** Whom or what an assembly confirms in office, and what one has in mind oneself: no fact. By lemma. */
export const appointed =
  /^(?:commitment|intention|support|readiness|willingness|adherence|attachment|opposition|nominee|nomination|judge|justice|minister|secretary|ambassador|director|president|appointment|candidate|appointee|governor|booking|date|attendance)$/;

/** Nouns that stand for a claim made before: “denied the charge”, “rejected the allegations”. */
export const chargeNouns =
  list(`charge allegation accusation claim suggestion report assertion rumour rumor insinuation revelation leak
  statement criticism characterisation characterization complaint finding remark`);
/** Verbs that with “aside”, “off” or “away” put by what is said. By lemma. */
export const brushing = /^(?:brush|wave|shrug|bat|swat|sweep|laugh)$/;
/** Verbs of getting round a question. By lemma. */
export const ducking = /^(?:duck|dodge|sidestep|evade|deflect|parry|skirt|avoid|ignore|rebuff)$/;
/** Verbs of answering, by lemma, and what is put to one: “did not respond to a request for comment”. */
export const unanswered = {
  verbs: /^(?:respond|reply|answer|react)$/,
  things:
    /^(?:requests?|questions?|comment|allegations?|accusations?|charges?|claims?|inquiry|inquiries|enquiries|emails?|e-mails?)$/,
};
/** What is written, and says a thing without being anybody. By lemma. */
export const written =
  /^(?:report|document|lawsuit|suit|letter|statement|complaint|indictment|paper|file|record|text|study|article|map|email|video|footage|evidence|figure|data|petition|memo|draft|law|treaty|accord|book|filing|poll|sign|move|decision|ruling|verdict|vote|act)s?$/;
/** What a medium is called. By form. */
export const mediaNouns =
  /^(?:newspapers?|agency|agencies|magazine|network|media|press|paper|station|report|journalists?|reporters?|website|broadcaster|daily|radio|television|tv|weekly|tabloid|news)$/;
/** Verbs of bringing a story, by lemma: “broke the story that”. */
export const printing = /^(?:break|run|carry|publish|air|print)$/;
/** Media that say a thing by themselves; not a report or a paper, which may be anybody's. By form. */
export const airing =
  /^(?:media|newspapers?|magazine|network|broadcaster|radio|television|tv|tabloid|daily|weekly|website)$/;
/** What a charge is written in, by lemma, and who brings it. */
export const sheets = /^(?:lawsuit|suit|complaint|indictment|filing|affidavit|petition|motion|writ)$/;
export const charging = /^(?:prosecutor|prosecution|plaintiff)$/;
/** What a court or an inquiry says is wrong. Of a clause, in lower case. */
export const unlawful = /\b(?:illegal|unlawful|unconstitutional|guilty|liable|negligent|invalid|discriminatory)\b/;
/** Whose office it is to find out. By lemma. */
export const inquiring =
  /^(?:inquiry|enquiry|investigation|probe|court|tribunal|panel|commission|auditor|inspector|investigator|ombudsman|judge|jury|inquest|coroner|examiner|monitor|regulator|rapporteur|prosecutor|audit|inspection|watchdog)$/;
/** What shows a thing. By lemma. */
export const evidence =
  /^(?:video|footage|picture|photo|photograph|image|document|memo|memorandum|email|e-mail|record|recording|letter|file|paper|cable|data|message|tape)$/;
/** What one may own up to that is no wrong, by lemma: “acknowledged difficulties”. */
export const shortcomings =
  /^(?:difficulty|problem|mistake|error|shortcoming|failing|flaw|lapse|weakness|blunder|inaccuracy|oversight)$/;
/** What opens something else behind a comma, by form: “, which”, “, saying”. */
export const addsAnother =
  /^(?:a|an|saying|adding|which|who|whose|where|when|but|and|while|as|he|she|it|they|said|something|without)$/;
/** What is told besides behind a comma, by form: “, noting that”. */
export const tellingBesides =
  /^(?:noting|arguing|claiming|citing|insisting|alleging|warning|calling|telling|explaining|stressing)$/;
/** What is sent to one who is asked for an answer. By lemma. */
export const unreturnedThings =
  /^(?:call|message|email|e-mail|request|inquiry|enquiry|query|phone|telephone|voicemail|text)$/;
/** Forms of putting a question to somebody. */
export const questioning = /^(?:asked|pressed|questioned|quizzed|challenged|probed)$/;
/** Verbs of being there to be asked. By lemma. */
export const stances = /^(?:prepared|willing|ready|able|position|wish|want|care|like|intend|going|liberty)$/;
