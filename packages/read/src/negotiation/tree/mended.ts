import type {Analysis} from '../../analysis.ts';
import {bareVerbs} from './bare-verbs.ts';
import {called} from './called.ts';
import {cased} from './cased.ts';
import {clauseVerbs} from './clause-verbs.ts';
import {fronted} from './fronted.ts';
import {headlinePlans} from './headline-plans.ts';
import {joinedSubjects} from './joined-subjects.ts';
import {judged} from './judged.ts';
import {mandated} from './mandates.ts';
import {officeNames} from './office-names.ts';
import {openingLists} from './opening-lists.ts';
import {partedModals, partedPerfects} from './parted-modals.ts';
import {participled} from './participles.ts';
import {placeNames} from './place-names.ts';
import {predicated} from './predicated.ts';
import {reattached} from './reattached.ts';
import {repaired} from './repairs.ts';
import {sayingTails} from './saying-tails.ts';
import {swallowed} from './swallowed.ts';
import {payRaised} from './undone-pay.ts';
import {vowing} from './vowing.ts';

/** The tree and its tags put right where words leave no doubt: what words hang on first, then which of them are verbs, then what those verbs take. */
export const mended = (a: Analysis): Analysis => mendings.reduce((x, mend) => mend(x), a);

/** Each sees what those before it have put right. */
const mendings: readonly ((a: Analysis) => Analysis)[] = [
  openingLists,
  placeNames,
  officeNames,
  partedModals,
  partedPerfects,
  headlinePlans,
  sayingTails,
  bareVerbs,
  swallowed,
  predicated,
  fronted,
  joinedSubjects,
  judged,
  participled,
  payRaised,
  vowing,
  cased,
  clauseVerbs,
  repaired,
  reattached,
  mandated,
  called,
];
