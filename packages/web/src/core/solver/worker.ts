import {expose} from 'comlink';
import {engineOver} from './protocol.ts';
import {createSolver} from './solver.ts';

expose(engineOver(createSolver()));
