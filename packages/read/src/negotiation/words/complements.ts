/** What a text or a speaker offers to the mind, and no party to another. */
export const telling =
  /^(?:window|glimpse|hint|detail|specific|insight|clue|evidence|example|view|picture|reason|assessment|contrast|comment|opinion|explanation|criticism|advice|thanks|congratulations|condolence|comfort|lesson|version|account|alternative|sign|indication|branch|preview|look|tribute|rebuke|defence|defense|apology|prayer)$/;
export const takesPerson = /^(?:urge|ask|beg|implore|beseech|request|press|push|pressure|lobby|call)$/;
export const people =
  /^(?:states|governments|members|people|companies|parties|leaders|workers|citizens|everyone|everybody|all|those|voters|residents|civilians|lawyers|nations|countries|drivers|men|women|us|them|him|her|me|you|it|whether|question|questions)$/;
export const mandative = /^(?:demand|insist|urge|ask|request|propose|recommend|require)$/;
export const timeNouns =
  /^(?:days?|weeks?|months?|hours?|years?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|night|january|february|march|april|may|june|july|august|september|october|november|december)$/;
