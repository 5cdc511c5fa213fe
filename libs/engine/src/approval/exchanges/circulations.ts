import type { DecisionContext } from '../../decision.js';
import type { PersonId, SeatId } from '../../ids.js';
import type { Run } from '../../run.js';
import type { Circulation, InstanceState } from '../../state.js';

/**
 * Whom a seat has to wait for because they must read first. Not for who has left, and not beyond the date they were
 * given: a reader does not hold up a step for ever.
 */
export function readersAwaited(
  state: InstanceState,
  seatId: SeatId,
  { directory, workingDays, now }: DecisionContext,
): readonly PersonId[] {
  const today = workingDays.dateOf(now);
  return state.circulations
    .filter(
      (sent) =>
        sent.seatId === seatId &&
        sent.mustFinish &&
        isUnread(sent) &&
        (sent.due === null || today <= sent.due) &&
        directory.person(sent.to)?.active === true,
    )
    .map(({ to }) => to);
}

export function isUnread({ read, cancelled }: Circulation): boolean {
  return read === null && !cancelled;
}

/** The text goes back or all is over: nobody need read it any more. What was read stays. */
export function cancelCirculations(run: Run, concerns: (sent: Circulation) => boolean = () => true): void {
  for (const sent of run.state.circulations) {
    if (isUnread(sent) && concerns(sent)) {
      run.record({ type: 'CirculationCancelled', circulationId: sent.id });
    }
  }
}
