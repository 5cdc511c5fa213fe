import type { Answer } from '../../answers.js';
import type { DisputeRung } from '../../graph.js';
import type { PersonId } from '../../ids.js';
import { InvariantViolation } from '../../invariant-violation.js';
import type { Conflict, Sitting } from '../../parties/sitting.js';
import type { Place } from '../../places.js';
import type { Seat } from '../../state.js';
import { conflictsOf } from '../separation-of-duties.js';
import { disputeOf } from './dispute-of.js';
import { peopleObjecting } from './objectors.js';

/** A rung of a step's ladder. */
export function rungAt({ step }: Pick<Place, 'step'>, index: number): DisputeRung {
  const rung = step.dispute[index];
  if (rung === undefined)
    throw new InvariantViolation(`Expected rung ${index} of ${step.id}, but there is none`);
  return rung;
}

/** Whoever sits on the last rung rules; those below can only bring the two sides together. */
export function isLastRung({ step }: Pick<Place, 'step'>, index: number): boolean {
  return index === step.dispute.length - 1;
}

/** What a rung may say. The seats of a dispute stand in the order of their rungs. */
export function answersOnRung(
  { step }: Pick<Place, 'step'>,
  { order }: Pick<Seat, 'order'>,
): readonly Answer[] {
  const settles: Answer = isLastRung({ step }, order) ? 'rule' : 'escalate';
  return step.return === null ? [settles] : [settles, 'return'];
}

/** The party of a rung about to sit. Those who drafted the text speak for it below the last rung. */
export function sittingOnRung(
  sitting: Omit<Sitting, 'party' | 'mode'>,
  place: Place,
  index: number,
): Sitting {
  const mode = isLastRung(place, index) ? 'decide' : 'write';
  return { ...sitting, party: rungAt(place, index).party, mode };
}

/** Why a person may not sit on a rung. Nobody rules on their own text, or on their own disagreement. */
export function conflictOnRung(
  sitting: Omit<Sitting, 'party' | 'mode'>,
  place: Place,
  seat: Pick<Seat, 'order' | 'activationId'>,
  person: PersonId,
): Conflict | null {
  const conflict = conflictsOf(sittingOnRung(sitting, place, seat.order))(person);
  if (conflict !== null || !isLastRung(place, seat.order)) return conflict;
  const { state } = sitting;
  return peopleObjecting(state, disputeOf(state, seat)).has(person) ? 'involved' : null;
}
