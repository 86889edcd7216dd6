export {run} from './run.ts';
export type {Sink, Terminal} from './terminal.ts';
