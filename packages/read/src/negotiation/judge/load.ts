import {loadLinear} from '../../language/linear.ts';
import {readWeights} from '../../weights.ts';
import {type Judge, LearntJudge} from './judge.ts';

/** The shipped weights, or those of another folder. Node only. */
export const loadJudge = (folder?: string): Judge => new LearntJudge(loadLinear(readWeights('acts', folder)).model);
