import type { ActivationId, DisputeId, OpinionId, SeatId } from '../../ids.js';
import type { Place } from '../../places.js';
import type { Run } from '../../run.js';
import { openRung } from './open-rung.js';

/** What a dispute is about: seats that disagreed, or opinions kept up against their disposition. */
interface Disputed {
  readonly seats: readonly SeatId[];
  readonly opinions: readonly OpinionId[];
}

/** Opens the ladder 异议协调 beside a step. A step that waits for it is disputed; one that has closed goes its way. */
export function openDispute(run: Run, { activation }: Place, { seats, opinions }: Disputed): void {
  const id = (run.state.activations.length + 1) as ActivationId;
  const disputeId = (run.state.disputes.length + 1) as DisputeId;
  if (activation.state !== 'closed') run.record({ type: 'ActivationDisputed', activationId: activation.id });
  run.record({
    type: 'ActivationOpened',
    activationId: id,
    purpose: 'dispute',
    nodeId: activation.nodeId,
    mode: 'decide',
    scopeId: activation.scopeId,
    tokenId: activation.tokenId,
    round: activation.round,
  });
  run.record({ type: 'DisputeOpened', disputeId, about: activation.id, activationId: id, seats, opinions });
  openRung(run, id, 0);
}
