import {stem} from '../stem.ts';

// Words that reports use for one thing in the same breath; the first of a row stands for the rest.
const rows = `
ceasefire cease-fire truce armistice
agreement accord deal pact treaty contract bargain settlement
talks negotiations negotiation dialogue bargaining table
troops forces soldiers army divisions units
weapons arms weaponry
prisoners detainees captives detained imprisoned jailed
release free liberate
withdraw pull pullout
dismantle destroy scrap
establish create
publish disclose
wages pay salaries salary
frontier border
election elections vote poll ballot referendum plebiscite
sanctions embargo penalties
strike walkout stoppage
inspectors inspections inspection inspect
monitors observers
parliament congress knesset
money funds assets dollars euros
alone unilateral unilaterally
base site facility
shell shoot bombard
reservoir dam
convoy lorries trucks
prime-minister premier
reopen open
proceed pass
supply supplies deliveries delivery shipments shipment deliver
`;

/** Stem of a word → stem of the word that stands for it. */
export const sameWord: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap(row => {
      const [first, ...others] = row.split(' ').map(stem);
      return others.map(other => [other, first!] as const);
    }),
);
