/** A share found by sampling, with the 95 % interval of Wilson (1927). */
export interface Share {
  count: number;
  share: number;
  low: number;
  high: number;
}

const z = 1.959963984540054;

/** `wilson(50, 100)` → share 0.5, low 0.404, high 0.596. Never outside 0 … 1, and not empty at the ends. */
export function wilson(count: number, samples: number): Share {
  const share = count / samples;
  const spread = z * Math.sqrt((share * (1 - share)) / samples + (z * z) / (4 * samples * samples));
  const middle = share + (z * z) / (2 * samples);
  const whole = 1 + (z * z) / samples;
  return {
    count,
    share,
    low: count === 0 ? 0 : (middle - spread) / whole,
    high: count === samples ? 1 : (middle + spread) / whole,
  };
}
