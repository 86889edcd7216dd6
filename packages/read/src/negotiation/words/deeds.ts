import {list} from './list.ts';

/** Not acts one demands or promises: “it must be said”, “we will see”. By lemma. */
export const idle =
  list(`hesitate be have know think see remember note happen hope need want like believe understand seem mean
  depend appear wait continue find matter become feel love enjoy`);

/** What a thing is to do when somebody demands it: “the shelling must stop”, “the strike should end”. By lemma. */
export const changing =
  /^(?:stop|cease|end|continue|hold|follow|remain|stay|start|begin|resume|place|reach|leave|include|take|wait|go|come|apply|change|flow|stand|return|improve|fall|rise|open|close|disappear|prevail|reopen|arrive|cover|guarantee|lead|address)$/;

/** What a party does by its own will, so that “will” undertakes it: “will withdraw its troops”; not “will lose the vote”. By lemma. */
export const deeds =
  list(`send appoint withdraw release lift pay free reopen open allow let stop halt suspend end provide deliver
  transfer hand return give grant recognise recognize dismantle destroy disarm reduce cut raise remove restore resume support supply
  sell sign ratify drop scrap freeze admit refrain observe respect honour honor comply disclose publish contribute establish
  set issue guarantee refund compensate rebuild evacuate repatriate demobilise demobilize pardon amend repeal ease relax waive
  abandon extend make increase purchase designate use accept finance fund train consult negotiate cooperate share join leave
  create build hire invest deploy dispatch launch introduce host close lower expand limit cap maintain protect safeguard escort
  inspect monitor investigate prosecute extradite swap exchange buy repay subsidise subsidize reinstate reverse renounce relinquish
  surrender cede vacate clear demine dissolve disband merge transfer submit present table propose hold organise organize convene
  invite receive register license licence permit approve adopt endorse back implement apply enforce review revise rewrite replace
  postpone delay defer bring put take keep call shut reroute redirect renew prolong shorten double spend allocate earmark donate
  lend forgive cancel write pull step stand offer discuss meet talk work help assist facilitate ensure trade
  promote strengthen improve accelerate expedite prioritise prioritize enable mobilise`);

/** Words of a settlement: what its parties “will” do is undertaken. */
export const settling =
  /^(?:deal|accord|agreement|pact|truce|settlement|compromise|memorandum|ceasefire|armistice|treaty|protocol|bargain|understanding|roadmap|arrangement|it|which|plan)$/;

/** Nouns of an arrangement one puts forward or agrees on. By lemma. */
export const plans =
  /^(?:proposal|plan|compromise|roadmap|framework|text|formula|package|draft|offer|initiative|blueprint|deal|truce|ceasefire|accord|agreement|pact|settlement|timetable|moratorium|pause|programme|program|swap|scheme|counter-proposal|counterproposal|counteroffer|measure|step|term|mechanism|arrangement)$/;
const deedNouns =
  list(`halt stop end release return inquiry probe lockdown freeze review reform ban cut raise rise increase stay
  delay pullback pullout withdrawal removal renewal dismissal arrival access talk dialogue restraint patience caution calm moderation
  evacuation recall repeal reversal vote recount audit search visit embargo blockade quarantine curfew rethink repayment overhaul
  reprieve summit meeting referendum election poll trial handover transfer exchange`);
const deedEndings = /(?:[^i]tion|sion|[^hrtu]ment|ance|ence)$/;
const noDeeds =
  /^(?:station|nation|question|mention|section|position|condition|attention|population|generation|version|television|audience|science|evidence|sentence|moment|element|document|department|tradition|exception|notion|ambition|mission|commission|delegation|organi[sz]ation|federation|association|coalition|opposition|administration|institution|union|occasion|impression|option|emotion|passion|location|competition|corporation|foundation|ambulance|violence|influence|experience|conference|distance|instance|chance|substance|finance|insurance|province|confidence|conscience|difference|absence|preference)$/;
/** A noun that names a deed: “ordered a halt”, “agreed on the release”; not “ordered lunch”. By lemma. */
export const isDeedNoun = (lemma: string): boolean =>
  deedNouns.has(lemma) || (deedEndings.test(lemma) && !noDeeds.test(lemma));

/** What one says yes or no to: “cannot accept the draft” declines it, “would accept” offers to. By lemma. */
export const consenting =
  /^(?:accept|agree|support|back|endorse|sign|tolerate|countenance|recognise|recognize|allow|permit|approve|consent|condone|entertain|concede|subscribe|ratify)$/;

/** What “I will not” declines to tell rather than refuses to do: “I'm not going to get ahead of it”. By lemma. */
export const pressed =
  /^(?:read|get|go|predict|prejudge|describe|characterise|characterize|talk|negotiate|draw|preview|guess|repeat|list)$/;

/** What is done to somebody, and not by them. By lemma. */
export const suffered =
  /^(?:release|freedom|liberation|extradition|removal|dismissal|sacking|ouster|arrest|detention|prosecution|trial|reinstatement|expulsion|deportation|execution|acquittal|repatriation|eviction|recall)$/;

/** What one gives or holds with another, beside deeds and plans. By lemma. */
export const withheldThings =
  /^(?:talk|negotiation|peace|money|cash|aid|loan|deal|vote|election|contract|signature|gas|oil|water|grain|visa|permit|licence|license|prisoner|hostage|concession|treaty|work|play|match|game)$/;

/** What one does for a while, beside deeds. By lemma. */
export const doings =
  /^(?:effort|work|contact|operation|campaign|struggle|fight|protest|support|aid|policy|programme|program|patrol|attack|raid|siege|bombing|search|mission|dialogue|negotiation|process|practice)$/;
