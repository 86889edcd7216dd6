import {expose} from 'comlink';
import {Openings} from './opened.ts';
import {engineOver} from './protocol.ts';
import {createSolver} from './solver.ts';
import {teamFor} from './team.ts';

expose(engineOver(createSolver(new Openings(4, teamFor))));
