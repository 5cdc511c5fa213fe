import type { ActivationId, OpinionId } from '../../ids.js';
import { InvariantViolation } from '../../invariant-violation.js';
import type { Dispute, InstanceState, Seat } from '../../state.js';

/** The open dispute a step waits for. Disputes about single opinions do not keep it. */
export function disputeAbout(state: InstanceState, about: ActivationId): Dispute | undefined {
  return state.disputes.find(
    (dispute) => dispute.about === about && dispute.state === 'open' && dispute.opinions.length === 0,
  );
}

/** The dispute that a seat of its ladder settles. */
export function disputeOf(state: InstanceState, { activationId }: Pick<Seat, 'activationId'>): Dispute {
  const found = state.disputes.find((dispute) => dispute.activationId === activationId);
  if (found === undefined)
    throw new InvariantViolation(`Expected a dispute to be settled in ${activationId}`);
  return found;
}

/** The open dispute about an opinion. */
export function disputeOver(state: InstanceState, opinion: OpinionId): Dispute | undefined {
  return state.disputes.find((dispute) => dispute.state === 'open' && dispute.opinions.includes(opinion));
}
