/** What a table or graph of a solved conflict shows; whoever has solved it fills this in. */
export interface StabilityTable {
  title: string;
  decisionMakers: {name: string /** names of its options; empty in graph form */; options: string[]}[];
  states: {
    /** public id */
    id: number;
    /** one letter Y, N or - for each option in the order above; empty in graph form */
    pattern: string;
    /** name of the state in graph form */
    name?: string;
    /** by decision maker, higher is better; left out when not wanted */
    ranks?: number[];
  }[];
  concepts: {
    /** short name, such as `SEQ` */
    name: string;
    /** by decision maker, by state in the order above: is it stable? null when the concept was not computed */
    stable: boolean[][] | null;
    /** ids of the equilibria */
    equilibria: number[] | null;
    /** why it was not computed */
    note?: string;
  }[];
  statusQuo: number | null;
}

/** States and moves as a directed graph. */
export interface MoveGraph {
  title: string;
  decisionMakers: string[];
  states: {id: number; label: string; statusQuo: boolean; equilibrium: boolean}[];
  moves: {
    /** index of the decision maker */
    by: number;
    /** ids of states */
    from: number;
    to: number;
    improvement: boolean;
  }[];
}

/** A feasible state with the rank each decision maker gives it (from 0, higher is better). */
export interface RankedState {
  pattern: string;
  ranks: readonly number[];
}
