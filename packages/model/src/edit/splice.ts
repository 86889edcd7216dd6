import {Document, isMap, type Node, type Pair, type ParsedNode, type YAMLMap} from 'yaml';

type Parsed = Document.Parsed<ParsedNode>;
type Rendered = {pair: Pair; text: string};

const style = {lineWidth: 0, flowCollectionPadding: false} as const;

/**
 * Notes how a document stands, so that after changes to its nodes `finish` can print it with every untouched entry byte
 * for byte as it was written. The unit is an entry of the top mapping, or of a block mapping in it (one decision maker,
 * one outcome); only units that changed are laid out anew, their comments kept.
 */
export function trackChanges(source: string, yaml: Parsed): {finish: () => string} {
  const top = yaml.contents as Node;
  if (!isMap(top) || top.flow) return {finish: () => print(yaml)};
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const before = new Map<Pair, {own: string; children: Rendered[] | null}>();
  // taken now: a value put in later has no place in the source
  const ends = new Map<Pair, number>();
  const noteEnd = (pair: Pair) => {
    ends.set(pair, Math.max((pair.key as Node).range![2], (pair.value as Node | null)?.range?.[2] ?? 0));
  };
  for (const pair of top.items) {
    noteEnd(pair);
    const value = pair.value as Node | null;
    const children = isMap(value) && !value.flow && value.items.length > 0 ? value.items.map(render) : null;
    for (const child of children ?? []) noteEnd(child.pair);
    before.set(pair, {own: render(pair).text, children});
  }
  const order = [...top.items];

  function finish(): string {
    return entries(source, top as YAMLMap, order, 0, pair => {
      const was = before.get(pair)!;
      if (render(pair).text === was.own) return null;
      const value = pair.value as Node | null;
      const key = pair.key as Node;
      const first = was.children?.[0]?.pair.key as Node | undefined;
      if (!was.children || !isMap(value) || value.flow || value.items.length === 0 || !key.range || !first?.range) {
        return undefined;
      }
      // the key's own line stays; the entries below it are looked at one by one
      const lineStart = source.lastIndexOf('\n', first.range[0]) + 1;
      const indent = first.range[0] - lineStart;
      const children = new Map(was.children.map(c => [c.pair, c.text]));
      const end = ends.get(pair)!;
      const kept = was.children.map(c => c.pair);
      const inside = entries(source.slice(0, end), value, kept, indent, child =>
        render(child).text === children.get(child) ? null : undefined,
      );
      return source.slice(key.range[0], lineStart) + inside.slice(lineStart);
    });
  }

  /**
   * The text with the entries of one block mapping brought up to date: `keep` gives null for an entry to be left as it
   * is, undefined for one to be laid out anew, or its new text.
   */
  function entries(
    text: string,
    map: YAMLMap,
    was: readonly Pair[],
    indent: number,
    keep: (pair: Pair) => string | null | undefined,
  ): string {
    const start = (pair: Pair) => (pair.key as Node).range![0];
    const now = new Set<unknown>(map.items);
    let out = '';
    let at = 0;
    const put = (piece: string) => {
      if (out !== '' && !out.endsWith('\n')) out += eol;
      out += piece;
    };
    const fresh = (pair: Pair, leading: boolean): string => {
      const pad = ' '.repeat(indent);
      const lines = layOut(pair, leading).trimEnd().split('\n');
      return lines.map((line, i) => (line === '' || (i === 0 && !leading) ? line : pad + line) + eol).join('');
    };
    let next = 0;
    for (const pair of was) {
      if (!now.has(pair)) {
        // comments above a removed entry stay; the entry's own line goes with its indentation
        out += text.slice(at, start(pair)).replace(/[ \t]*$/, '');
        at = ends.get(pair)!;
        continue;
      }
      for (; map.items[next] !== pair && next < map.items.length; next++) {
        const item = map.items[next] as Pair;
        if (was.includes(item)) continue;
        if (at === 0) {
          at = text.lastIndexOf('\n', start(pair)) + 1;
          out = text.slice(0, at);
        }
        put(fresh(item, true));
      }
      next++;
      const changed = keep(pair);
      out += text.slice(at, start(pair));
      if (changed === null) out += text.slice(start(pair), ends.get(pair)!);
      else out += changed === undefined ? fresh(pair, false) : changed;
      at = ends.get(pair)!;
    }
    const tail = text.slice(at);
    for (; next < map.items.length; next++) put(fresh(map.items[next] as Pair, true));
    return out + tail;
  }

  return {finish};
}

function render(pair: Pair): Rendered {
  return {pair, text: layOut(pair, false)};
}

/** An entry by itself; the comment above it is not part of it unless the entry is new. */
function layOut(pair: Pair, leading: boolean): string {
  const document = new Document(undefined, {schema: 'failsafe'});
  const key = pair.key as Node & {commentBefore?: string | null; spaceBefore?: boolean};
  const {commentBefore, spaceBefore} = key;
  if (!leading) {
    key.commentBefore = undefined;
    key.spaceBefore = undefined;
  }
  document.contents = document.createNode({}) as never;
  (document.contents as unknown as YAMLMap).items.push(pair as never);
  const text = print(document);
  if (commentBefore !== undefined) key.commentBefore = commentBefore;
  if (spaceBefore !== undefined) key.spaceBefore = spaceBefore;
  return text;
}

function print(document: Document | Parsed): string {
  return document.toString(style);
}
