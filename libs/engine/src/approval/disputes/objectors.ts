import type { Answer } from '../../answers.js';
import type { PersonId } from '../../ids.js';
import type { Dispute, InstanceState, Seat } from '../../state.js';
import { answerOf, isCounted, speakersOf } from '../standing.js';

const objections: ReadonlySet<Answer | null> = new Set(['disagree', 'return']);

/** The seats that do not agree. What was ruled on binds and objects no more. */
export function objectorsOf(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter((seat) => isCounted(seat) && seat.state !== 'ruled' && objections.has(answerOf(seat)));
}

/** Whose disagreement a dispute is about: none of them rules on it. */
export function peopleObjecting(
  state: InstanceState,
  { about, seats, opinions }: Dispute,
): ReadonlySet<PersonId> {
  const disputed = new Set([
    ...seats,
    ...state.opinions.filter(({ id }) => opinions.includes(id)).map(({ seatId }) => seatId),
  ]);
  const objecting = new Set([
    ...state.seats.filter(({ id }) => disputed.has(id)),
    ...objectorsOf(state.seats.filter(({ activationId }) => activationId === about)),
  ]);
  const escalated = state.opinions.filter(({ id }) => opinions.includes(id)).map(({ response }) => response);
  return new Set([...[...objecting].flatMap(speakersOf), ...escalated.flatMap((word) => word?.by ?? [])]);
}
