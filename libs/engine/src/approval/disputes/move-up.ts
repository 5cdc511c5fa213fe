import type { Run } from '../../run.js';
import type { Dispute } from '../../state.js';
import { openRung } from './open-rung.js';

/** The next rung is asked. */
export function moveUp(run: Run, dispute: Dispute, overdue: boolean): void {
  const rung = dispute.rung + 1;
  run.record({
    type: 'DisputeEscalated',
    disputeId: dispute.id,
    rung,
    ...(overdue ? { overdue: true as const } : {}),
  });
  openRung(run, dispute.activationId, rung);
}
