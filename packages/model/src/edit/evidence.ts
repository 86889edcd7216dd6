import {isMap, isScalar, isSeq, type Node} from 'yaml';
import {type ConflictDocument, type ConflictResult, parseConflict} from '../parse-conflict.ts';
import {readYaml} from '../yaml/read.ts';
import {trackChanges} from './splice.ts';
import {nameOf, setText} from './tree.ts';

/**
 * The conflict file with every `because` id that stands in `ids` put as it is called there, and taken out where that is
 * null; all else stays byte for byte.
 */
export function renumberEvidence(document: ConflictDocument, ids: ReadonlyMap<string, string | null>): ConflictResult {
  const options = document.file === undefined ? {} : {file: document.file};
  const read = readYaml(document.text, document.file);
  if (!read.ok) return read;
  const {finish} = trackChanges(document.text, read.source.yaml);
  visit(read.source.yaml.contents as Node, ids);
  return parseConflict(finish(), options);
}

function visit(node: unknown, ids: ReadonlyMap<string, string | null>): void {
  if (isSeq(node)) for (const item of node.items) visit(item, ids);
  if (!isMap(node)) return;
  for (const pair of node.items) {
    if (nameOf(pair) === 'because' && isSeq(pair.value)) {
      const seen = new Set<string>();
      pair.value.items = pair.value.items.filter(item => {
        if (!isScalar(item)) return true;
        const was = String(item.value);
        const is = ids.get(was);
        if (is === null || seen.has(is ?? was)) return false;
        seen.add(is ?? was);
        if (is !== undefined && is !== was) setText(item, is);
        return true;
      });
    } else if (nameOf(pair) === 'because' && isScalar(pair.value)) {
      const is = ids.get(String(pair.value.value));
      if (is) setText(pair.value, is);
    } else visit(pair.value, ids);
  }
}
