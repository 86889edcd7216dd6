import type {Analysis} from '../../analysis.ts';

/**
 * Straight quotation marks (" and the '' of a typewriter) turned to face as printed ones do, “ and ”, so that rules know an opening
 * mark from a closing one: by the side on which a mark touches a word, else by whether one is open in its paragraph.
 */
export function facing(a: Analysis, words: string[]): void {
  let open = false;
  for (let i = 0; i < words.length; i++) {
    const before = i > 0 ? a.text.slice(a.end[i - 1]!, a.start[i]!) : '\n';
    if (before.includes('\n')) open = false;
    const w = words[i]!;
    if (w === '“' || w === '``') open = true;
    else if (w === '”') open = false;
    else if (w === '"' || w === "''") {
      const left = before === '' && !/^(?:[([{“‘'–—-]|``)$/.test(words[i - 1]!);
      const right = a.start[i + 1] === a.end[i] && !/^[)\]},.;:!?…”’]/.test(words[i + 1]!);
      open = left === right ? !open : right;
      words[i] = open ? '“' : '”';
    }
    if (w === '``') words[i] = '“';
  }
}
