import type {Reference} from './content.ts';

/** The works the method names, by their keys in `docs/references.bib`. */
export const references: readonly Reference[] = [
  {key: 'Nash50', text: 'J. F. Nash, Equilibrium points in n-person games, PNAS 36, 1950'},
  {key: 'How71', text: 'N. Howard, Paradoxes of Rationality, MIT Press, 1971'},
  {
    key: 'FH79',
    text: 'N. M. Fraser and K. W. Hipel, Solving complex conflicts, IEEE Transactions on Systems, Man, and Cybernetics 9, 1979',
  },
  {
    key: 'FHK93',
    text: 'L. Fang, K. W. Hipel and D. M. Kilgour, Interactive Decision Making: The Graph Model for Conflict Resolution, Wiley, 1993',
  },
  {
    key: 'HKP97',
    text: 'K. W. Hipel, D. M. Kilgour, L. Fang and X. Peng, The decision support system GMCR in environmental conflict management, Applied Mathematics and Computation 83, 1997',
  },
  {
    key: 'RV17',
    text: 'L. C. Rêgo and G. I. A. Vieira, Symmetric sequential stability in the graph model for conflict resolution with multiple decision makers, Group Decision and Negotiation 26, 2017',
  },
];
