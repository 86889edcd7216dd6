import {expose} from 'comlink';
import {solver} from './solver.ts';

expose(solver);
