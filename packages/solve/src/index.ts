export * from './bits.ts';
export {type Compiled, compile} from './compile.ts';
export {AbortError, type Limits, type Progress, type TooLarge} from './limits.ts';
export type {Space, Visit} from './space.ts';
export {findState} from './state-names.ts';
