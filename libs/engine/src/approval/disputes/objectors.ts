import type { PersonId } from '../../ids.js';
import type { Dispute, InstanceState, Seat } from '../../state.js';
import { answerOf, isCounted } from '../standing.js';

/** The seats that do not agree. What was ruled on binds and objects no more. */
export function objectorsOf(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter(
    (seat) =>
      isCounted(seat) && seat.state !== 'ruled' && ['disagree', 'return'].includes(answerOf(seat) ?? ''),
  );
}

/** Whose disagreement a dispute is about: none of them rules on it. */
export function peopleObjecting(
  state: InstanceState,
  { about, seats, opinions }: Dispute,
): ReadonlySet<PersonId> {
  const objecting = [
    ...seats,
    ...opinions.flatMap((id) => state.opinions[id - 1]?.seatId ?? []),
    ...objectorsOf(
      (state.activations[about - 1]?.seats ?? []).flatMap((id) => state.seats[id - 1] ?? []),
    ).map(({ id }) => id),
  ];
  const answered = objecting.flatMap((id) => state.seats[id - 1]?.answer?.by ?? []);
  const escalated = opinions.flatMap((id) => state.opinions[id - 1]?.response?.by ?? []);
  return new Set([...answered, ...escalated]);
}
