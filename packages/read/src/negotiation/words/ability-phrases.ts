/** What stands before “to” and its verb where somebody is said to be able, or not: “hard put to”, “strong enough to”. */
export const abilityPhrases: readonly {words: RegExp; can: boolean; byRight?: boolean}[] = [
  {words: /\bhard(?: -)? (?:put|pressed|pushed) to$/, can: false},
  {words: /\bat a loss to$/, can: false},
  {words: /\b(?:ill|poorly)(?: -)? (?:equipped|placed|prepared) to$/, can: false},
  {words: /\btoo (?:weak|poor|small|divided|stretched|feeble|short of \w+|thin|broke) to$/, can: false},
  {words: /\b(?:strong|rich|big|large|powerful|many|influential) enough to$/, can: true},
  // in another's mouth it gives leave
  {words: /\b(?:free|at liberty) to$/, can: true, byRight: true},
  {words: /\bnot (?:equipped|staffed|armed) to$/, can: false},
  {words: /\bin (?:its|his|her|their) (?:power|gift) to$/, can: true},
];

/** “it is not in Kenya's power to”, “beyond Chad's means to”. */
export const reaches = /^(?:power|means|gift|reach|mandate|capacity|powers|remit)$/;
