// told apart by those who see few colours too, and each stands out from white paper and from the dark page
const colours = ['#0476b6', '#d55e00', '#009e73', '#c8709f', '#b8860b', '#3d9bd1', '#a0665a', '#8268c4'];

/** The colour of a decision maker's moves, one for each however many there are; the legend names them. */
export function makerColour(d: number): string {
  const fixed = colours[d];
  if (fixed) return fixed;
  // a golden angle apart, so that neighbours in the legend differ most; as light as the others, whatever the hue
  const k = d - colours.length;
  const hue = Math.round((20 + 137.508 * k) % 360);
  return `oklch(${[0.58, 0.64, 0.61][k % 3]} ${[0.13, 0.07][k % 2]} ${hue})`;
}
