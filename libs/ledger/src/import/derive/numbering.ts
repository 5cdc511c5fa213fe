/**
 * Numbers for siblings: as printed while they rise, else by place. A lone item needs no number. Printed numbers repeat
 * across a plan, so codes are built from these and joined with dots.
 */
export function numbersOf(printed: readonly (number | null)[]): { numbers: number[]; sound: boolean } {
  const byPlace = printed.map((_, at) => at + 1);
  if (printed.length === 1 && printed[0] === null) return { numbers: byPlace, sound: true };
  const sound = printed.every((number, at) => number === at + 1);
  const rises = printed.every((number, at) => number !== null && number > (printed[at - 1] ?? 0));
  return { numbers: rises ? printed.map((number) => number ?? 0) : byPlace, sound };
}
