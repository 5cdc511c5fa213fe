import type { ElementBehaviour } from '../run.js';
import { leaveBy } from './leave.js';
import type { TokenId } from '../ids.js';
import type { Run } from '../run.js';

/** Holds its token for a message, or until one of its limits has passed. */
export const waitEvent: ElementBehaviour<'wait-event'> = {
  onActivate: (run, { node, token }) => {
    const { now, workingDays } = run.context;
    node.boundary.forEach(({ after }, index) => {
      const date = workingDays.addWorkingDays(workingDays.dateOf(now), after);
      run.armTimer(workingDays.officeCloses(date), { kind: 'boundary', tokenId: token.id, index });
    });
  },
  onComplete: (run, visit, outcome) => {
    cancelLimits(run, visit.token.id);
    leaveBy(run, visit, outcome);
  },
  onTerminate: (run, { token }) => cancelLimits(run, token.id),
};

export function cancelLimits(run: Run, tokenId: TokenId): void {
  run.cancelTimers((purpose) => purpose.kind === 'boundary' && purpose.tokenId === tokenId);
}
