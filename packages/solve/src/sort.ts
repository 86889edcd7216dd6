/** Indices of `value` (whole numbers from 0) in ascending order of value, equal ones in ascending order of index. */
export function orderOf(value: Int32Array): Int32Array {
  let highest = 0;
  for (let s = 0; s < value.length; s++) if (value[s] > highest) highest = value[s];
  const next = new Int32Array(highest + 2);
  for (let s = 0; s < value.length; s++) next[value[s] + 1]++;
  for (let k = 0; k <= highest; k++) next[k + 1] += next[k];
  const order = new Int32Array(value.length);
  for (let s = 0; s < value.length; s++) order[next[value[s]]++] = s;
  return order;
}
