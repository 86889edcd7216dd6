import type {Help} from './help.ts';
import {leverageHelp} from './leverage.ts';
import {modelHelp} from './model.ts';
import {recordHelp} from './record.ts';
import {stabilityHelp} from './stability.ts';

export {type SourceKey, sources} from './sources.ts';
export type {Help};

const all = {...modelHelp, ...stabilityHelp, ...leverageHelp, ...recordHelp};

export type TermId = keyof typeof all;

/** Every concept explained in the workbench. */
export const help: Readonly<Record<TermId, Help>> = all;
