// told apart by those who see few colours too
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b', '#56b4e9', '#8c564b', '#6a51a3'];

/** The colour of a decision maker's moves, one for each however many there are; the legend names them. */
export function makerColour(d: number): string {
  const fixed = colours[d];
  if (fixed) return fixed;
  // a golden angle apart, so that neighbours in the legend differ most
  const k = d - colours.length;
  const hue = Math.round((20 + 137.508 * k) % 360);
  return `hsl(${hue}, ${[70, 45][k % 2]}%, ${[34, 52, 43][k % 3]}%)`;
}
