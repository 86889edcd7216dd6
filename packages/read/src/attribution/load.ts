import {readWeights} from '../weights.ts';
import {type AttributionModel, loadAttribution} from './judging.ts';

/** The shipped weights of attribution, or those of another folder. Node only. */
export const loadAttributionModel = (folder?: string): AttributionModel =>
  loadAttribution(readWeights('attribution', folder), readWeights('readings', folder));
