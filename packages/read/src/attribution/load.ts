import {readWeights} from '../weights.ts';
import {type AttributionModel, loadAttribution} from './labelling.ts';

/** The shipped weights of attribution, or those of another folder. Node only. */
export const loadAttributionModel = (folder?: string): AttributionModel =>
  loadAttribution(readWeights('attribution', folder));
