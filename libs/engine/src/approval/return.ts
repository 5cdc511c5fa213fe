import type { ResubmitMode } from '../graph.js';
import type { NodeId, PersonId, SeatId } from '../ids.js';
import type { Place } from '../places.js';
import type { Run } from '../run.js';
import type { InstanceState } from '../state.js';
import { rewind } from './rewind.js';

/** The steps a seat may return to: those the workflow lists that were visited in the same scope. */
export function returnTargets({ step, activation }: Place, state: InstanceState): readonly NodeId[] {
  const visited = new Set(
    state.activations.filter(({ scopeId }) => scopeId === activation.scopeId).map(({ nodeId }) => nodeId),
  );
  return (step.return?.to ?? []).filter((target) => target !== step.id && visited.has(target));
}

/** The listed mode first, because it is the default; asking everybody again is always possible. */
export function resubmitModes({ step }: Place): readonly ResubmitMode[] {
  if (step.return === null) return [];
  return step.return.resubmit === 'rewalk' ? ['rewalk'] : [step.return.resubmit, 'rewalk'];
}

export interface ReturnOrder {
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly to: NodeId;
  readonly resubmit: ResubmitMode;
  readonly reason: string;
}

/** Sends the text back as a new round. Answers given stay in the record; seats still open are cancelled. */
export function performReturn(run: Run, { step, activation }: Place, order: ReturnOrder): void {
  rewind(
    run,
    activation.scopeId,
    order.to,
    {
      cause: 'return',
      from: step.id,
      resubmit: order.resubmit,
      returnedBy: order.seatId,
      reason: order.reason,
    },
    { cause: 'return', by: order.by },
  );
}
