export type {Analysis, Name, NameKind} from './analysis.ts';
export {analyse, analyseTokens, createLanguage, type Language, type LanguageWeights} from './language/language.ts';
export {loadLanguage} from './language/load.ts';
export * from './tagset.ts';
