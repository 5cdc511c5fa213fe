import { evaluate } from '../expressions/evaluate.js';
import { isDate } from '../expressions/dates.js';
import type { TokenId } from '../ids.js';
import { namesIn } from '../names.js';
import type { ElementBehaviour, Run, Visit } from '../run.js';
import type { BusinessDate, Instant } from '../time.js';
import { leaveBy } from './leave.js';
import { raise } from './raise.js';

/** Holds its token for a message, for a time, or until one of its limits has passed; whichever comes first. */
export const waitEvent: ElementBehaviour<'wait-event'> = {
  onActivate: (run, visit) => {
    const { node, token } = visit;
    const { now, workingDays } = run.context;
    const over = endOf(run, visit);
    if (over === 'no-date') {
      raise(run, token, 'bad-value', `Expected a date to wait for at ${node.id}, but found something else`);
      return;
    }
    if (over !== null && over <= now) {
      leaveBy(run, visit, 'elapsed');
      return;
    }
    if (over !== null) run.armTimer(over, { kind: 'elapsed', tokenId: token.id });
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

/** When a wait for time is over: as the office opens on a date, or closes on the last of a number of working days. */
function endOf(run: Run, { node, token }: Visit<'wait-event'>): Instant | 'no-date' | null {
  const { now, workingDays } = run.context;
  const { until } = node;
  if (until === null) return null;
  if (until.kind === 'duration') {
    return workingDays.officeCloses(workingDays.addWorkingDays(workingDays.dateOf(now), until.days));
  }
  const date = evaluate(until.date, namesIn(run.state, token.scopeId));
  // Nothing was said to wait for.
  if (date === null) return now;
  return isDate(date) ? workingDays.officeOpens(date as BusinessDate) : 'no-date';
}

export function cancelLimits(run: Run, tokenId: TokenId): void {
  run.cancelTimers(
    (purpose) => (purpose.kind === 'boundary' || purpose.kind === 'elapsed') && purpose.tokenId === tokenId,
  );
}
