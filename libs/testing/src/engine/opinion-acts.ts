import type { ActivationId, AnswerDisposition, OpinionId, SeatId } from '#libs/engine';
import { person, seatFor } from './acts.js';
import type { Act } from './given.js';

/** Says what they think of how their opinion was dealt with. */
export function respondsTo(
  by: string,
  opinion: number,
  response: AnswerDisposition['response'],
  reason = 'not enough',
): Act {
  return () => ({
    type: 'AnswerDisposition',
    by: person(by),
    opinionId: opinion as OpinionId,
    response,
    reason,
  });
}

/** Says what they would have said, after the step went on without them. */
export function speaksLate(by: string, opinion: string, seat?: number): Act {
  return (state, world) => ({
    type: 'FileLateOpinion',
    by: person(by),
    seatId: (seat ?? seatFor(state, world, by)) as SeatId,
    opinion,
  });
}

/** Ends a consultation; the last step opened unless another is named. */
export function closesEarly(by: string, reason = '', activation?: number): Act {
  return (state) => ({
    type: 'CloseStepEarly',
    by: person(by),
    activationId: (activation ?? state?.activations.length ?? 0) as ActivationId,
    reason,
  });
}
