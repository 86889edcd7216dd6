import type {Conflict, Grounds, Option, Statement, StateRef, Tier} from './conflict.ts';
import {parseFormula} from './formula-parse.ts';
import {formulaToText} from './formula-text.ts';
import {optionNames, type Scope, scopeOf} from './scope.ts';
import {scalarText} from './yaml/scalar.ts';

/**
 * A conflict made in code (a draft, an import) as a conflict file: the same bytes every time, laid out as people write
 * it. For a conflict that came from a file, edit its document instead: that keeps comments.
 */
export function conflictToYaml(conflict: Conflict): string {
  const scope = scopeOf(conflict);
  const options = optionNames(conflict);
  const lines: string[] = [`suasion: ${conflict.version}`, `title: ${scalarText(conflict.title)}`];
  if (conflict.asOf !== undefined) lines.push(`asOf: ${conflict.asOf}`);

  if (conflict.form === 'graph') {
    lines.push('states:');
    conflict.stateNames.forEach((name, s) => {
      lines.push(`  ${s + 1}: ${scalarText(name)}`);
    });
  }

  lines.push('decisionMakers:');
  for (const maker of conflict.decisionMakers) {
    lines.push(pairText('  ', maker.id));
    if (maker.name !== maker.id || (maker.options.length === 0 && !maker.moves)) {
      lines.push(`    name: ${scalarText(maker.name)}`);
    }
    if (maker.moves) {
      const moves = [...maker.moves].map(([from, to]) => `${from}: [${to.join(', ')}]`);
      lines.push(`    moves: {${moves.join(', ')}}`);
    } else if (maker.options.length) {
      lines.push('    options:');
      for (const option of maker.options) lines.push(pairText('      ', option.id, optionText(option)));
    }
    for (const pair of groundsPairs(maker, 'block')) lines.push(`    ${pair}`);
  }

  const statements = (key: string, list: readonly Statement[], indent = ''): void => {
    if (list.length === 0) lines.push(`${indent}${key}: []`);
    else lines.push(`${indent}${key}:`, ...list.map(s => `${indent}  - ${statementText(s, conflict, scope)}`));
  };
  if (conflict.form === 'options') {
    statements('ruledOut', conflict.ruledOut);
    statements('required', conflict.required);
    if (conflict.sameState.length) statements('sameState', conflict.sameState);
  }
  lines.push(...statusQuoLines(conflict, options));

  const stated = conflict.decisionMakers
    .map((maker, d) => ({id: maker.id, preference: conflict.preferences[d]!}))
    .filter(p => p.preference.kind !== 'none');
  lines.push(stated.length ? 'preferences:' : 'preferences: {}');
  for (const {id, preference} of stated) {
    lines.push(pairText('  ', id));
    if (preference.kind === 'prioritized') statements('prioritized', preference.statements, '    ');
    else if (preference.kind === 'ranking') lines.push(...rankingLines(preference.tiers));
  }

  if (conflict.outcomes.length) {
    lines.push('outcomes:');
    for (const o of conflict.outcomes) lines.push(pairText('  ', o.id, statementText(o, conflict, scope)));
  }
  if (conflict.evidence !== undefined) lines.push(`evidence: ${scalarText(conflict.evidence)}`);
  return `${lines.join('\n')}\n`;
}

/** `id: value`; past what YAML takes for a key on the same line the key is marked as one. */
function pairText(indent: string, id: string, value?: string): string {
  const key = scalarText(id);
  const rest = value === undefined ? '' : ` ${value}`;
  return key.length < 1000 ? `${indent}${key}:${rest}` : `${indent}? ${key}\n${indent}:${rest}`;
}

function optionText(option: Option): string {
  const extras = groundsPairs(option, 'flow');
  if (option.irreversible === null && extras.length === 0) return scalarText(option.name);
  const pairs = [`does: ${scalarText(option.name, 'flow')}`];
  if (option.irreversible !== null) pairs.push(`irreversible: ${option.irreversible}`);
  return `{${[...pairs, ...extras].join(', ')}}`;
}

function statementText(statement: Statement, conflict: Conflict, scope: Scope): string {
  const text = formulaSource(statement, conflict, scope);
  const extras = [...groundsPairs(statement, 'flow'), ...orderPair(statement)];
  return extras.length ? `{${[`that: ${scalarText(text, 'flow')}`, ...extras].join(', ')}}` : scalarText(text);
}

/** The formula as it was written while that still means the same, else as we would write it. */
function formulaSource(statement: Statement, conflict: Conflict, scope: Scope): string {
  const read = parseFormula(statement.text, scope);
  const same = read.ok && JSON.stringify(read.formula) === JSON.stringify(statement.that);
  return same ? statement.text.replace(/\s+/g, ' ').trim() : formulaToText(statement.that, conflict);
}

const orderPair = ({orderUnknown}: {orderUnknown?: true}): string[] => (orderUnknown ? ['order: unknown'] : []);

function groundsPairs(grounds: Grounds, place: 'block' | 'flow'): string[] {
  const pairs: string[] = [];
  if (grounds.because.length) pairs.push(`because: [${grounds.because.map(id => scalarText(id, 'flow')).join(', ')}]`);
  if (grounds.assumed) pairs.push('assumed: true');
  if (grounds.note !== undefined) pairs.push(`note: ${scalarText(grounds.note, place)}`);
  return pairs;
}

function statusQuoLines({statusQuo}: Conflict, options: readonly string[]): string[] {
  if (statusQuo === null) return [];
  if (statusQuo.kind === 'state') return [`statusQuo: ${statusQuo.id}`];
  const taken = statusQuo.taken.map(o => {
    const name = options[o];
    if (name === undefined) throw new RangeError(`the status quo takes option ${o}, the conflict has none`);
    const grounds = statusQuo.grounds.get(o);
    const extras = grounds ? groundsPairs(grounds, 'flow') : [];
    return extras.length
      ? `{${[`option: ${scalarText(name, 'flow')}`, ...extras].join(', ')}}`
      : scalarText(name, 'flow');
  });
  if (statusQuo.grounds.size > 0) return ['statusQuo:', ...taken.map(t => `  - ${t}`)];
  return [`statusQuo: [${taken.join(', ')}]`];
}

function rankingLines(tiers: readonly Tier[]): string[] {
  const cited = tiers.some(tier => groundsPairs(tier, 'flow').length + orderPair(tier).length > 0);
  const texts = tiers.map(tier => {
    const refs = tier.states.map(refText);
    const states = refs.length === 1 ? refs[0]! : `[${refs.join(', ')}]`;
    const extras = [...groundsPairs(tier, 'flow'), ...orderPair(tier)];
    return extras.length ? `{${[`that: ${states}`, ...extras].join(', ')}}` : states;
  });
  if (cited) return ['    ranking:', ...texts.map(t => `      - ${t}`)];
  const line = `    ranking: [${texts.join(', ')}]`;
  if (line.length <= 120) return [line];
  // long rankings break between tiers
  const lines: string[] = ['    ranking: ['];
  let row = '     ';
  for (const [i, text] of texts.entries()) {
    const piece = ` ${text}${i < texts.length - 1 ? ',' : ''}`;
    if (row.length + piece.length > 110 && row.trim() !== '') {
      lines.push(row);
      row = '     ';
    }
    row += piece;
  }
  lines.push(row, '    ]');
  return lines;
}

function refText(ref: StateRef): string {
  if (ref.kind === 'pattern') return scalarText(ref.pattern, 'flow');
  if (ref.kind === 'outcome') return scalarText(ref.outcome, 'flow');
  return String(ref.id);
}
