/** Where a concept comes from, by its key in docs/references.bib, as a reader would look it up. */
export const sources = {
  Nash50: 'J. Nash, Equilibrium points in n-person games, PNAS 36, 1950',
  How71: 'N. Howard, Paradoxes of Rationality, MIT Press, 1971',
  FH79: 'N. Fraser and K. Hipel, IEEE Trans. Systems, Man, and Cybernetics 9, 1979',
  FH84: 'N. Fraser and K. Hipel, Conflict Analysis: Models and Resolutions, North-Holland, 1984',
  FHK93:
    'L. Fang, K. Hipel and D. M. Kilgour, Interactive Decision Making: The Graph Model for Conflict Resolution, Wiley, 1993',
  HKP97: 'K. Hipel, D. M. Kilgour, L. Fang and X. Peng, Applied Mathematics and Computation 83, 1997',
  KHFP01: 'D. M. Kilgour, K. Hipel, L. Fang and X. Peng, Group Decision and Negotiation 10, 2001',
  LKH05: 'K. Li, D. M. Kilgour and K. Hipel, on status quo analysis, 2005',
  IH08a: 'T. Inohara and K. Hipel, Systems Engineering 11, 2008',
  RV17: 'L. Rêgo and G. Vieira, Group Decision and Negotiation 26, 2017',
  KKH15: 'R. Kinsara, D. M. Kilgour and K. Hipel, IEEE Trans. Systems, Man, and Cybernetics: Systems 45, 2015',
} as const;

export type SourceKey = keyof typeof sources;
