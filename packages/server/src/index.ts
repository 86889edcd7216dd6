export type {Api, AppOptions} from './app.ts';
export {createApp} from './app.ts';
export {type Change, Changes} from './events.ts';
export {filesFrom} from './files.ts';
export {type FileProgress, type ImportProgress, JobRunner} from './job-runner.ts';
export {contentSecurityPolicy, Doorkeeper, newToken, type SecurityOptions} from './security.ts';
export {type Running, type ServeOptions, serve, Unsafe} from './serve.ts';
export {defaultLimits, type Limits, type Services} from './services.ts';
export type {BriefRequest, Drafted, DraftRequest, Outcome, Stop, Verbs} from './verbs.ts';
