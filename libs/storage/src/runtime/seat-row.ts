import type { InstanceState, Seat } from '#libs/engine';
import { timestamp } from './timestamp.js';

/** A seat as people's lists are asked for it. Everything here follows from the instance's state. */
export interface SeatRow {
  readonly instance_id: string;
  readonly seat_id: number;
  readonly activation_id: number;
  readonly round: number;
  readonly step: string;
  readonly purpose: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly principal_kind: string;
  readonly principal_id: string;
  readonly post: string | null;
  readonly holder: string | null;
  readonly pool_kind: string | null;
  readonly pool_id: string | null;
  readonly pool_post: string | null;
  readonly state: string;
  readonly opened_at: string | null;
  readonly acknowledged_at: string | null;
  readonly due_date: string | null;
  readonly due_at: string | null;
  readonly answer: string | null;
  readonly answered_by: string | null;
  readonly answered_at: string | null;
}

/** Maps a seat of `state` to its row. */
export function seatRow(state: InstanceState, seat: Seat): SeatRow {
  const activation = state.activations[seat.activationId - 1];
  if (activation === undefined)
    throw new Error(`Expected activation ${seat.activationId} of seat ${seat.id} to exist`);
  const { principal, pool } = seat;
  return {
    instance_id: state.id,
    seat_id: seat.id,
    activation_id: seat.activationId,
    round: activation.round,
    step: activation.nodeId,
    purpose: seat.purpose,
    subject_kind: state.subject.kind,
    subject_id: state.subject.id,
    principal_kind: principal.kind,
    principal_id: principal.kind === 'unit' ? principal.unit : principal.person,
    post: seat.post,
    holder: seat.holder,
    pool_kind: pool?.kind ?? null,
    pool_id: pool === null ? null : pool.kind === 'unit-post' ? pool.unit : pool.body,
    pool_post: pool?.post ?? null,
    state: seat.state,
    opened_at: timestamp(seat.openedAt),
    acknowledged_at: timestamp(seat.acknowledged?.at ?? null),
    due_date: seat.due?.date ?? null,
    due_at: timestamp(seat.due?.at ?? null),
    answer: seat.answer?.answer ?? null,
    answered_by: seat.answer?.by ?? null,
    answered_at: timestamp(seat.answer?.at ?? null),
  };
}
