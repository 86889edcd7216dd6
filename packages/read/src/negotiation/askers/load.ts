import {loadLinear} from '../../language/linear.ts';
import {readWeights} from '../../weights.ts';
import {type Askers, RankedAskers} from './askers.ts';

/** The shipped weights, or those of another folder. Node only. */
export const loadAskers = (folder?: string): Askers =>
  new RankedAskers(loadLinear(readWeights('askers', folder)).model);
