/** A whole number as people read it: `1,536`; past a sextillion `about 2.58 × 10^120`. */
export function amount(x: number | bigint): string {
  const digits = x.toString();
  if (digits.length > 21) {
    const [first, hundredths] = [digits[0], digits.slice(1, 3)];
    return `about ${first}.${hundredths} × 10^${digits.length - 1}`;
  }
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
