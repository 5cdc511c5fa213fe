import type { Activation, BusinessDate, InstanceState, InstanceStatus, Instant, Seat } from '#libs/engine';
import type { DeliverableState } from '../deliverable.js';

/** How far the instance of a deliverable has come, as the ledger needs it. */
export interface Progress {
  readonly instanceId: string;
  readonly definitionHash: string;
  readonly status: InstanceStatus;
  readonly outcome: string | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Step of the instance's own workflow it stands on; `null` once it has ended. */
  readonly step: string | null;
  /** First time that step was entered: a return gives no new time. `null` for a step without seats. */
  readonly since: Instant | null;
  /** The latest limit of the seats that are open there. */
  readonly due: BusinessDate | null;
  /** Seats that wait for somebody, also those of a workflow called from the step. */
  readonly openSeats: readonly Seat[];
  /** Every visit to a step of the instance's own workflow, oldest first. */
  readonly visits: readonly StepVisit[];
  /** When the handler first opened the paper 签收. */
  readonly acknowledgedAt: Instant | null;
}

export interface StepVisit {
  readonly step: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** Scope of the instance's own workflow; the others are calls. */
const OWN_SCOPE = 1;

export function progressOf(state: InstanceState): Progress {
  const own = state.activations.filter((activation) => activation.scopeId === OWN_SCOPE);
  const step = state.tokens.find((token) => token.scopeId === OWN_SCOPE)?.nodeId ?? null;
  const openSeats = state.seats.filter((seat) => seat.state === 'pending' || seat.state === 'held');
  return {
    instanceId: state.id,
    definitionHash: state.definition.hash,
    status: state.status,
    outcome: state.outcome,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    step,
    since: own.find((activation) => activation.nodeId === step)?.openedAt ?? null,
    due: latestDue(openSeats, own, step),
    openSeats,
    visits: own.map(({ nodeId, openedAt, closedAt }) => ({ step: nodeId, openedAt, closedAt })),
    acknowledgedAt: state.seats.find((seat) => seat.acknowledged !== null)?.acknowledged?.at ?? null,
  };
}

/** A rejected or terminated deliverable is not done: the plan still asks for it. */
export function stateOf(progress: Progress | null): DeliverableState {
  if (progress === null) return 'notStarted';
  return progress.status === 'ended' && progress.outcome === 'closed' ? 'done' : 'started';
}

function latestDue(
  openSeats: readonly Seat[],
  activations: readonly Activation[],
  step: string | null,
): BusinessDate | null {
  const here = new Set(activations.filter(({ nodeId }) => nodeId === step).map(({ id }) => id));
  const dates = openSeats.flatMap((seat) =>
    seat.due !== null && here.has(seat.activationId) ? [seat.due.date] : [],
  );
  return dates.sort().at(-1) ?? null;
}
