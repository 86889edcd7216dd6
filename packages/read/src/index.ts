export type {Analysis, Name, NameKind} from './analysis.ts';
export {type Attribution, attribute, type TextSpan} from './attribution/attribute.ts';
export {type AttributionModel, loadAttribution} from './attribution/judging.ts';
export {loadAttributionModel} from './attribution/load.ts';
export {type Resolver, statementsOf} from './attribution/statements.ts';
export {type DateMention, type DateOptions, datesIn} from './dates/dates.ts';
export {type FileList, listFiles, openProblem} from './documents/folder.ts';
export {dateIn, isoDate} from './documents/published.ts';
export {
  type DocumentOptions,
  type DocumentResult,
  defaultMaxBytes,
  readDocument,
} from './documents/read-document.ts';
export {BadZip, unzip, type ZipLimits} from './documents/unzip.ts';
export {analyse, analyseTokens, createLanguage, type Language, type LanguageWeights} from './language/language.ts';
export {loadLanguage} from './language/load.ts';
export {type Negotiation, negotiation} from './negotiation/negotiation.ts';
export type {NegotiationContext} from './negotiation/reading/reading.ts';
export {openPool, type Pool, workerFile} from './pool.ts';
export {type Input, type ReadOptions, type ReadProgress, type ReadResult, read} from './read.ts';
export {loadReader, type Reader} from './reader.ts';
export {renderRecord, type ViewOptions} from './record/view.ts';
export * from './tagset.ts';
export {readerVersion} from './version.ts';
