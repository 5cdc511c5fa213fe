import type { Actor } from '../actor.js';
import type { WithdrawInstance } from '../commands.js';
import type { Graph } from '../graph.js';
import type { PersonId } from '../ids.js';
import { seatsOf } from '../places.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import type { InstanceState, Seat } from '../state.js';
import { callSince, callUnderWay, runSince, runUnderWay } from './path/effects.js';
import { lastNodeOf, sendingsUnderWay, type Sending } from './path/sendings.js';
import { signatureOver } from './path/signature-over.js';
import { rewind, type NewRound } from './rewind.js';
import { hasSpoken } from './standing.js';

/**
 * The sender takes the text back to the step it was last written in. Nothing said yet: the round goes on as if
 * nothing had happened. Something said: the sender explains, and a new round begins. Signed: too late.
 */
export function withdraw(run: Run, { by, reason }: WithdrawInstance): Rejection | null {
  const sending = sendingOf(run.graph, run.state, by);
  if ('code' in sending) return sending;
  const refusal = refusalToWithdraw(run.graph, run.state, sending);
  if (refusal !== null) return refusal;
  const somebodySpoke = sending.seats.some(hasSaidSomething);
  if (somebodySpoke && reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  const { written, sender } = sending;
  const round: NewRound = {
    cause: 'withdraw',
    from: lastNodeOf(run.state, sending),
    resubmit: 'direct',
    returnedBy: null,
    reason,
  };
  run.record({ type: 'InstanceWithdrawn', by: sender, reason });
  const goesOn = !somebodySpoke && sending.seats.every(isUntouched);
  rewind(run, written.scopeId, written.nodeId, goesOn ? null : round, { cause: 'withdraw', by: sender });
  return null;
}

/** Why an actor cannot take the text back now, whatever the reason they give; `null`: they can. */
export function withdrawRefusal(graph: Graph, state: InstanceState, by: Actor): Rejection | null {
  const sending = sendingOf(graph, state, by);
  return 'code' in sending ? sending : refusalToWithdraw(graph, state, sending);
}

/** What an actor sent on its way last, of all that is under way. */
function sendingOf(
  graph: Graph,
  state: InstanceState,
  by: Actor,
): (Sending & { readonly sender: PersonId }) | Rejection {
  if (by.kind !== 'person') return { code: 'act.forbidden' };
  const underWay = sendingsUnderWay(graph, state);
  if (underWay.length === 0) return { code: 'withdraw.too-late', because: 'not-under-way', nodeId: null };
  const own = underWay.findLast(
    ({ written }) =>
      state.startedBy === by.person ||
      seatsOf(state, written).some(({ answer }) => answer?.answer === 'submit' && answer.by === by.person),
  );
  return own === undefined ? { code: 'act.forbidden' } : { ...own, sender: by.person };
}

/** Once others decided over it, or something was set going because of it, a text does not come back silently. */
function refusalToWithdraw(
  graph: Graph,
  state: InstanceState,
  { written, stretch }: Sending,
): Rejection | null {
  const signed = signatureOver(graph, state, written, stretch);
  if (signed !== null) return { code: 'withdraw.too-late', because: 'signed', nodeId: signed.nodeId };
  const call = callUnderWay(state, stretch) ?? callSince(state, stretch, written.id);
  if (call !== null) return { code: 'withdraw.too-late', because: 'sub-process', nodeId: call.nodeId };
  const effect = runUnderWay(state, stretch) ?? runSince(state, stretch, written.id);
  return effect === null ? null : { code: 'withdraw.too-late', because: 'effect', nodeId: effect.nodeId };
}

/** An answer, or the opinion of somebody who was added or asked for advice. */
function hasSaidSomething({ answer, advice }: Seat): boolean {
  return answer !== null || advice.length > 0;
}

/** Nobody opened the text, and no silence was taken for an answer. */
function isUntouched(seat: Seat): boolean {
  return seat.acknowledged === null && !hasSpoken(seat);
}
