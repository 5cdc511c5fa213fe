import type { HandOver } from '../../api/models';

/** Whom each seat goes to, by seat: who was chosen, else who was proposed. What follows its post stays out. */
export function successorsOf(
  plan: HandOver,
  chosen: Readonly<Record<string, string>>,
): Record<string, string> {
  const pairs = plan.seats.flatMap(({ seat, to, result }) => {
    const successor = chosen[seat.id] ?? (result === 'proposed' ? to?.id : undefined);
    return successor === undefined ? [] : [[seat.id, successor] as const];
  });
  return Object.fromEntries(pairs);
}
