export * from './bits.ts';
export {type Compiled, compile} from './compile.ts';
export {AbortError, type Limits, type Progress, type TooLarge} from './limits.ts';
export type {Space, Visit} from './space.ts';
export {findState} from './state-names.ts';
export {type Answer, type AskOptions, ask, NoStatusQuo, toAskJson, type Verdict} from './ask.ts';
export {explainAnswer} from './explain-ask.ts';
