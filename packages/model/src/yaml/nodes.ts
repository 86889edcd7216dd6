import type {Node, Scalar, YAMLMap, YAMLSeq} from 'yaml';

// The library knows its nodes by a symbol all its copies share; `plainYaml` marks its own the same way, so that whoever walks
// them need not load the library.
export const nodeType = Symbol.for('yaml.node.type');
export const map = Symbol.for('yaml.map');
export const scalar = Symbol.for('yaml.scalar');
export const seq = Symbol.for('yaml.seq');

const is = (node: unknown, type: symbol) =>
  typeof node === 'object' && node !== null && (node as {[nodeType]?: symbol})[nodeType] === type;

export const isMap = (node: unknown): node is YAMLMap<Node, Node | null> => is(node, map);
export const isScalar = (node: unknown): node is Scalar => is(node, scalar);
export const isSeq = (node: unknown): node is YAMLSeq => is(node, seq);
