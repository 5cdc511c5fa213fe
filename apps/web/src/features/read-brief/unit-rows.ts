import type { InstanceSeat, Opinion } from '../../api/models';
import { lastConsulted } from '../read-opinions/count-answers';

/** One unit in the leader's brief: what it answered, why, and what became of its points. */
export interface UnitRow {
  seat: InstanceSeat;
  opinions: Opinion[];
}

const order = ['disagree', 'agree-with-changes', 'deemed-no-comment', 'not-concerned', 'no-comment', 'agree'];

/** The units asked last, dissent first and plain agreement last. */
export function unitRows(seats: readonly InstanceSeat[], opinions: readonly Opinion[]): UnitRow[] {
  return lastConsulted(seats)
    .map((seat) => ({ seat, opinions: opinions.filter(({ seatId }) => seatId === seat.id) }))
    .sort((one, other) => placeOf(one.seat) - placeOf(other.seat));
}

const placeOf = ({ answer, state }: InstanceSeat): number => {
  const place = order.indexOf(answer ?? state);
  return place < 0 ? order.length : place;
};
