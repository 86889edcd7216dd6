import {list} from './list.ts';

/** What happens to one without one's will. By lemma. */
export const befalling =
  /^(?:lose|win|suffer|face|struggle|fail|die|survive|get|gain|benefit|run|cost|lack|miss|know|find|remain|have|fall|rise|grow|prefer|like|hate|make|mean|come|happen|deserve|owe|end|result|emerge|turn|bear|risk|incur|inherit|earn|collapse|live|exceed|reach|regret|work|last|help|solve|affect|hurt|exist|forget|recognise|recognize|care|mind|rule|surprise|stand|tell|swear|call|put|pretend|object|forgive|hear|hide|deny|expect)$/;

/** What is done to one who lets it be done: “will not be hurried”. By lemma. */
export const imposed =
  list(`hurry rush hold tell film force bully blackmail bind intimidate dictate drive move deter silence push pressure
  pressurise pressurize coerce bribe buy search question drag lecture sway deflect threaten cow browbeat stampede bounce dislodge
  order shame provoke distract divide evict budge corner cheat photograph`);

/** What one is asked for and says one cannot give. By lemma. */
export const granted =
  list(`fund finance give grant pay reinstate sell raise wait guarantee promise offer release free reopen withdraw lift
  postpone delay waive spare hire commit share lower reduce extend renew undo recommend discuss negotiate suspend cancel abandon drop apologise apologize compromise`);
