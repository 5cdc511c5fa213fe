import { dropDisputes } from '../approval/disputes/close-dispute.js';
import { openActivation } from '../approval/open-activation.js';
import { cancelCirculations } from '../approval/exchanges/circulations.js';
import { cancelOpenSeats } from '../approval/close-activation.js';
import type { ElementBehaviour } from '../run.js';
import { leaveBy } from './leave.js';

/** The human step. It holds its token until its seats have decided; `approval/` knows how. */
export const approvalStep: ElementBehaviour<'approval-step'> = {
  onActivate: openActivation,
  onComplete: leaveBy,
  onTerminate: (run, { token }, { cause, by }) => {
    const activation = run.state.activations[(token.activationId ?? 0) - 1];
    if (activation === undefined || activation.state === 'closed') return;
    dropDisputes(run, ({ id }) => id === activation.id, { cause, by });
    cancelOpenSeats(run, activation.id, { verb: cause, by });
    cancelCirculations(run, ({ seatId }) => activation.seats.includes(seatId));
    run.record({ type: 'ActivationClosed', activationId: activation.id, outcome: null });
  },
};
