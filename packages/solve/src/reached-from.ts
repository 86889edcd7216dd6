/** For each choice over `options` options, the choices (as a mask) it can be reached from, itself included. */
export function reachedFrom(options: number, rising: number, falling: number): Uint32Array {
  const from = new Uint32Array(2 ** options);
  for (let choice = 0; choice < from.length; choice++) {
    for (let before = 0; before < from.length; before++) {
      if ((before & ~choice & rising) === 0 && (choice & ~before & falling) === 0) from[choice] |= 1 << before;
    }
  }
  return from;
}
