import type {AttributionModel} from './attribution/judging.ts';
import {loadAttributionModel} from './attribution/load.ts';
import type {Language} from './language/language.ts';
import {loadLanguage} from './language/load.ts';
import type {Askers} from './negotiation/askers/askers.ts';
import {loadAskers} from './negotiation/askers/load.ts';
import type {Judge} from './negotiation/judge/judge.ts';
import {loadJudge} from './negotiation/judge/load.ts';

/** What documents are read with: trained weights of every step, loaded once and shared by all documents. */
export interface Reader {
  readonly language: Language;
  readonly attribution: AttributionModel;
  readonly askers: Askers;
  readonly judge: Judge;
}

/** Loads the shipped weights, or those of another folder. Node only. */
export function loadReader(options: {weights?: string} = {}): Reader {
  return {
    language: loadLanguage(options),
    attribution: loadAttributionModel(options.weights),
    askers: loadAskers(options.weights),
    judge: loadJudge(options.weights),
  };
}
