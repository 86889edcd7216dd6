import {month, weekday} from './days.ts';

/** What a text or a speaker offers to the mind, and no party to another. */
export const telling =
  /^(?:window|glimpse|hint|detail|specific|insight|clue|evidence|example|view|picture|reason|assessment|contrast|comment|opinion|explanation|criticism|advice|thanks|congratulations|condolence|comfort|lesson|version|account|alternative|sign|indication|branch|preview|look|tribute|rebuke|defence|defense|apology|prayer)$/;
/** What one strives for and nobody is asked to do: “sought the nomination”. By lemma. */
export const striven =
  /^(?:nomination|election|re-election|reelection|presidency|office|seat|vote|voter|refuge|shelter|revenge|vengeance|glory|fame|fortune)$/;
/** What is asked in a question, or for oneself: “asked them their thoughts”, “requested anonymity”. By lemma. */
export const inquired = /^(?:anonymity|thought|opinion|name|age|question)$/;
export const takesPerson = /^(?:urge|ask|beg|implore|beseech|entreat|request|press|push|pressure|lobby|call)$/;
export const people =
  /^(?:states|governments|members|people|companies|parties|leaders|workers|citizens|everyone|everybody|all|those|voters|residents|civilians|lawyers|nations|countries|drivers|men|women|us|them|him|her|me|you|it|whether|question|questions)$/;
export const mandative =
  /^(?:demand|insist|urge|ask|request|propose|recommend|require|order|decree|stipulate|dictate|suggest|advise)$/;
export const timeNouns = new RegExp(
  `^(?:days?|weeks?|months?|hours?|years?|morning|evening|night|${weekday}|${month})$`,
);

/** What is not for another to grant, nor asked of a party: “wants to be remembered”, “asked to be named”. By lemma. */
export const ungranted =
  /^(?:name|identify|quote|photograph|film|see|remember|know|call|consider|elect|re-elect|reelect|love|like|regard|think|involve|marry|associate|rid|prepare|perceive|view|feel|fear|bear|lose|do|go|locate|inspire)$/;
/** Particles that belong to their verb: “turned down the plan”, “brushed aside the demand”. */
export const particles = /^(?:out|down|aside|off|away|back|forward)$/;

/** Verbs of being so rather than doing: their present after a past says what is (“insisted that they have no plans”). By lemma. */
export const stative = new Set(
  'be have know want need believe think remain hope feel intend support oppose like love mean seem appear exist matter face expect see hold stand deserve own lack fear agree disagree understand'.split(
    ' ',
  ),
);
