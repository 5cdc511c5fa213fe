/** Something numbered in the order of its birth. */
interface Numbered {
  readonly id: number;
}

/** Where the thing of a number stands in a list that is in the order of the numbers; -1 where it is not there. */
export function positionOf(list: readonly Numbered[], id: number): number {
  let [low, high] = [0, list.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle]?.id ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The list with the thing of a number changed; the same list where it is not there. */
export function withChanged<Thing extends Numbered>(
  list: readonly Thing[],
  id: number,
  change: (thing: Thing) => Partial<Thing>,
): readonly Thing[] {
  const position = positionOf(list, id);
  const thing = list[position];
  return thing === undefined ? list : list.with(position, { ...thing, ...change(thing) });
}

/** The list without the thing of a number. */
export function without<Thing extends Numbered>(list: readonly Thing[], id: number): readonly Thing[] {
  const position = positionOf(list, id);
  return position === -1 ? list : list.toSpliced(position, 1);
}
