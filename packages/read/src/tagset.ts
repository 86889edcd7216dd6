/** Labels of Universal Dependencies as used by UD English EWT; arrays in Analysis hold positions in these tables. */
export const upos = [
  ...['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ'],
  ...['SYM', 'VERB', 'X'],
] as const;

/** Penn Treebank tags in the variant of the English Web Treebank; `_` where the corpus has none. */
export const xpos = [
  ...['$', "''", ',', '-LRB-', '-RRB-', '.', ':', 'ADD', 'AFX', 'CC', 'CD', 'DT', 'EX', 'FW', 'GW', 'HYPH', 'IN', 'JJ'],
  ...[
    'JJR',
    'JJS',
    'LS',
    'MD',
    'NFP',
    'NN',
    'NNP',
    'NNPS',
    'NNS',
    'PDT',
    'POS',
    'PRP',
    'PRP$',
    'RB',
    'RBR',
    'RBS',
    'RP',
  ],
  ...['SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB', '``', '_'],
] as const;

/** Relations of a token to its head. */
export const deprels = [
  ...['root', 'acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc'],
  ...[
    'cc:preconj',
    'ccomp',
    'compound',
    'compound:prt',
    'conj',
    'cop',
    'csubj',
    'csubj:outer',
    'csubj:pass',
    'dep',
    'det',
  ],
  ...['det:predet', 'discourse', 'dislocated', 'expl', 'fixed', 'flat', 'goeswith', 'iobj', 'list', 'mark', 'nmod'],
  ...[
    'nmod:desc',
    'nmod:poss',
    'nmod:unmarked',
    'nsubj',
    'nsubj:outer',
    'nsubj:pass',
    'nummod',
    'obj',
    'obl',
    'obl:agent',
  ],
  ...['obl:unmarked', 'orphan', 'parataxis', 'punct', 'reparandum', 'vocative', 'xcomp'],
] as const;

export type Upos = (typeof upos)[number];
export type Xpos = (typeof xpos)[number];
export type Deprel = (typeof deprels)[number];

const index = <T extends string>(table: readonly T[]) =>
  Object.fromEntries(table.map((t, i) => [t, i])) as Record<T, number>;

/** Positions by label: `UPOS.VERB`, `XPOS['PRP$']`, `DEPREL['nsubj:pass']`. */
export const UPOS = index(upos);
export const XPOS = index(xpos);
export const DEPREL = index(deprels);
