import type { DisputeClosed } from '../../events.js';
import type { Ending, Run } from '../../run.js';
import type { Activation, Dispute } from '../../state.js';
import { cancelOpenSeats } from '../close-activation.js';

interface Settlement {
  readonly state: DisputeClosed['state'];
  readonly by: Ending['by'];
  readonly ruling?: NonNullable<DisputeClosed['ruling']>;
  /** Printed beside the seats that are asked no more; the state where nothing is said. */
  readonly verb?: string;
}

/** Ends a dispute: whoever was still asked to settle it need not. */
export function closeDispute(run: Run, dispute: Dispute, settlement: Settlement): void {
  const { state, by, ruling = null, verb = state } = settlement;
  cancelOpenSeats(run, dispute.activationId, { verb, by });
  run.record({
    type: 'ActivationClosed',
    activationId: dispute.activationId,
    outcome: state === 'dropped' ? null : state,
  });
  run.record({ type: 'DisputeClosed', disputeId: dispute.id, state, ruling });
}

/**
 * Drops the open disputes about certain steps, because the text goes back or all is over: what they were about will
 * be asked again or matters no more.
 */
export function dropDisputes(
  run: Run,
  concerns: (about: Activation) => boolean,
  { cause, by }: Ending,
): void {
  for (const dispute of run.state.disputes) {
    const about = run.state.activations[dispute.about - 1];
    if (dispute.state !== 'open' || about === undefined || !concerns(about)) continue;
    closeDispute(run, dispute, { state: 'dropped', by, verb: cause });
  }
}
