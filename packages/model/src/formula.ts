/**
 * A formula over options (by index in file order), named outcomes and, in graph form, states (by public id).
 * `implies` stands for both `A requires B` and `if A then B`.
 */
export type Formula =
  | {op: 'option'; option: number}
  | {op: 'state'; id: number}
  | {op: 'outcome'; id: string}
  | {op: 'true'}
  | {op: 'not'; of: Formula}
  | {op: 'and' | 'or'; of: Formula[]}
  | {op: 'implies'; if: Formula; then: Formula}
  | {op: 'iff'; left: Formula; right: Formula}
  | {op: 'atMostOne' | 'exactlyOne' | 'atLeastOne'; of: Formula[]};
