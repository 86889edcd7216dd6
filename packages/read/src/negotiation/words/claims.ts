const list = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/));

/** Verbs that put a fact forward as somebody's charge or case, by lemma: “alleged that”, “complained that”. */
export const alleging = list(
  'allege claim charge suspect contend complain assert speculate insinuate insist maintain protest retort object',
);
/** “accused Iran of enriching”, “blamed the rebels for the delay”: the charge is behind of or for */
export const accusing: ReadonlyMap<string, readonly string[]> = new Map([
  ['accuse', ['of']],
  ['suspect', ['of']],
  ['charge', ['with']],
  ['blame', ['for', 'on']],
  ['criticise', ['for']],
  ['criticize', ['for']],
]);
/** What a plain “said” accuses somebody of, by lemma: “said Russia had blocked the statement”; not “said Russia had sent aid”. */
export const wrongs =
  list(`violate breach break block obstruct refuse attack shell bomb kill invade occupy undermine sabotage provoke
  misrepresent lie cheat steal torture arrest detain abuse conceal deport
  fabricate smuggle infringe choke poison starve rig burn loot rape bribe embezzle forge falsify massacre plunder flout
  renege blackmail hoard ambush hijack hack tamper evade swindle defraud extort pollute kidnap abduct torch raze`);
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
  /^(?:lie|lies|false|untrue|nonsense|wrong|preposterous|absurd|baseless|ridiculous|groundless|unfounded|fabrication|fabricated|invention|invented|slander|propaganda|rubbish|fiction|laughable|baloney|outrageous|ludicrous|incorrect|inaccurate|fantasy|distorted|misleading|mistaken|impossible|farcical|implausible|far-fetched|wishful|inconceivable)$/;
export const retracting = list('retract withdraw');
/** “declined to comment”, “would not comment”, “refused to say”, “neither confirm nor deny” */
export const withholding = list('comment say discuss confirm elaborate answer respond reply deny');

/** What one denies somebody and does not dispute: “denied the request”, “was denied entry”. By lemma. */
export const withheldThings =
  /^(?:bail|access|entry|visa|permission|request|loan|asylum|service|right|chance|motion|appeal|petition|application|license|licence|permit|passage|care|benefit|coverage|admission|funding|opportunity|treatment|parole|clearance|leave)$/;
/** What one is “charged with” as a duty. By lemma. */
export const duties =
  /^(?:secure|oversee|ensure|monitor|implement|protect|run|find|make|lead|coordinate|investigate|enforce|defend|maintain|draft|prepare|advise|manage|supervise|guard|bring|keep|carry|restore|provide|promote|negotiate|deliver|review|verify|train|rebuild)$/;
/** Verbs that give a thing a bad name, by lemma, and the names: “called it piracy”, “denounced the deal as ransom”. */
export const branding = /^(?:call|denounce|describe|brand|label|term|condemn|decry)$/;
export const branded =
  /^(?:piracy|theft|ransom|blackmail|surrender|blockade|aggression|genocide|betrayal|extortion|sabotage|coup|fraud|bullying|robbery|provocation|violation|invasion|terrorism|kidnapping|massacre|crime|atrocity|capitulation|looting|coercion|breach|harassment|retaliation)$/;
/** Whom or what an assembly confirms in office, and what one has in mind oneself: no fact. By lemma. */
export const appointed =
  /^(?:commitment|intention|support|readiness|willingness|adherence|attachment|opposition|nominee|nomination|judge|justice|minister|secretary|ambassador|director|president|appointment|candidate|appointee|governor|booking|date|attendance)$/;

/** Nouns that stand for a claim made before: “denied the charge”, “rejected the allegations”. */
export const chargeNouns =
  list(`charge allegation accusation claim suggestion report assertion rumour rumor insinuation revelation leak
  statement criticism characterisation characterization`);
/** Verbs that with “aside”, “off” or “away” put by what is said. By lemma. */
export const brushing = /^(?:brush|wave|shrug|bat|swat|sweep|laugh)$/;
/** Verbs of answering, by lemma, and what is put to one: “did not respond to a request for comment”. */
export const unanswered = {
  verbs: /^(?:respond|reply|answer|react)$/,
  things: /^(?:requests?|questions?|comment|inquiry|inquiries|enquiries|emails?|e-mails?)$/,
};
/** What is written, and says a thing without being anybody. By lemma. */
export const written =
  /^(?:report|document|lawsuit|suit|letter|statement|complaint|indictment|paper|file|record|text|study|article|map|email|video|footage|evidence|figure|data|petition|memo|draft|law|treaty|accord|book|filing|poll|sign|move|decision|ruling|verdict|vote|act)s?$/;
/** What a medium is called. By form. */
export const mediaNouns =
  /^(?:newspapers?|agency|agencies|magazine|network|media|press|paper|station|report|journalists?|reporters?|website|broadcaster|daily|radio|television|tv|weekly|tabloid|news)$/;
