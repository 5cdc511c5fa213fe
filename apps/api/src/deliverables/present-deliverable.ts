import { decide, mayTake, type DecisionContext, type Seat } from '#libs/engine';
import { deliverableDetail, type LedgerContext, type LedgerEntry } from '#libs/ledger';

import type { Viewer } from '../instances/answer-visibility.js';
import { actorOf } from '../instances/commands.js';
import type { InstanceReading } from '../instances/instance-reading.js';
import { holdsPen } from '../instances/pen.js';
import { presentSeat } from '../seats/present-seat.js';
import type { DeliverableDto } from './deliverable.dto.js';

export interface OwnView {
  readonly viewer: Viewer;
  readonly reading: InstanceReading | null;
  readonly mayStart: boolean;
  readonly context: DecisionContext;
}

/** A deliverable's page: the ledger's facts, and what this reader can do with it. */
export function presentDeliverable(entry: LedgerEntry, ledger: LedgerContext, own: OwnView): DeliverableDto {
  const { viewer, reading, mayStart } = own;
  return {
    ...deliverableDetail(entry, ledger),
    mySeats:
      reading === null
        ? []
        : reading.state.seats
            .filter((seat) => isOpen(seat) && mayTake(reading.directory, seat, viewer.id))
            .map((seat) => presentSeat(reading, seat)),
    mayStart: reading === null && mayStart,
    mayWrite: reading !== null && holdsPen(reading, viewer.id),
    mayWithdraw: reading !== null && mayWithdraw(reading, viewer, own.context),
  };
}

/** Asks the rule itself, with a reason given, whether it would say yes. */
function mayWithdraw({ graph, state }: InstanceReading, viewer: Viewer, context: DecisionContext): boolean {
  const command = { type: 'WithdrawInstance', by: actorOf(viewer.id), reason: '撤回' } as const;
  return decide(graph, state, command, context).ok;
}

function isOpen({ state }: Seat): boolean {
  return state === 'pending' || state === 'queued' || state === 'held';
}
