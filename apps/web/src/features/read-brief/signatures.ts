import type { InstanceSeat } from '../../api/models';

type Signing = Pick<InstanceSeat, 'id' | 'step' | 'round' | 'state' | 'given'>;

/** The signatures that stand before mine in this round. */
export function signaturesBefore<Seat extends Signing>(seats: readonly Seat[], mine: Signing): Seat[] {
  return seats.filter(
    ({ id, step, round, given }) =>
      step === 'sign-off' && given !== null && id !== mine.id && round === mine.round,
  );
}

/**
 * What the reader compares with: the version they themselves answered on last, otherwise the one the units were
 * asked about. `null` where neither differs from the present one.
 */
export function baseVersion(
  seats: readonly Pick<InstanceSeat, 'step' | 'given'>[],
  person: string,
  present: number | null,
): { number: number; seen: boolean } | null {
  const given = seats.flatMap((seat) => (seat.given ? [{ step: seat.step, ...seat.given }] : []));
  const mine = given.filter(({ by }) => by.id === person);
  const asked = given.filter(({ step }) => step === 'review');
  const number = lastOf(mine) ?? lastOf(asked);
  if (number === null || number === present) return null;
  return { number, seen: lastOf(mine) !== null };
}

function lastOf(given: readonly { versionNumber: number | null }[]): number | null {
  const numbers = given.flatMap(({ versionNumber }) => versionNumber ?? []);
  return numbers.length === 0 ? null : Math.max(...numbers);
}
