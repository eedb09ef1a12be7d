/** The median of numbers, which are put in another order; the mean of the middle two of an even count. */
export function median(numbers: number[]): number {
  const middle = (numbers.length - 1) / 2;
  const low = select(numbers, Math.floor(middle));
  if (Number.isInteger(middle)) return low;
  // All that stand behind are no smaller.
  let high = Infinity;
  for (let at = Math.ceil(middle); at < numbers.length; at += 1) high = Math.min(high, numbers[at] as number);
  return (low + high) / 2;
}

/** The number that would stand at a place in order (Hoare's quickselect: nothing else is sorted). */
function select(numbers: number[], place: number): number {
  let first = 0;
  let last = numbers.length - 1;
  while (first < last) {
    const pivot = numbers[(first + last) >> 1] as number;
    let up = first;
    let down = last;
    while (up <= down) {
      while ((numbers[up] as number) < pivot) up += 1;
      while ((numbers[down] as number) > pivot) down -= 1;
      if (up > down) break;
      const kept = numbers[up] as number;
      numbers[up] = numbers[down] as number;
      numbers[down] = kept;
      up += 1;
      down -= 1;
    }
    if (place <= down) last = down;
    else if (place >= up) first = up;
    else break;
  }
  return numbers[place] as number;
}
