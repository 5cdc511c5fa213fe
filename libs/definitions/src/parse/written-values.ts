import type { Ratio, WorkingDayCount } from '#libs/engine';

/** `7wd` → 7, `-2wd` → -2. `undefined` for anything else: the schema has complained already. */
export function workingDaysOf(text: string | undefined): WorkingDayCount | undefined {
  const written = /^(-?\d{1,4})wd$/.exec(text ?? '');
  return written === null ? undefined : (Number(written[1]) as WorkingDayCount);
}

/** `2/3` → a fraction kept as written, so that nothing is rounded. */
export function ratioOf(text: string | undefined): Ratio | undefined {
  const written = /^(\d{1,4})\/(\d{1,4})$/.exec(text ?? '');
  return written === null ? undefined : { numerator: Number(written[1]), denominator: Number(written[2]) };
}

/** `10min` → 10. */
export function minutesOf(text: string | undefined): number | undefined {
  const written = /^(\d{1,4})min$/.exec(text ?? '');
  return written === null ? undefined : Number(written[1]);
}
