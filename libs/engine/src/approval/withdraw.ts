import type { WithdrawInstance } from '../commands.js';
import type { NodeId } from '../ids.js';
import { seatsOf } from '../places.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import type { Activation, InstanceState } from '../state.js';
import { isSender } from './participation.js';
import { rewind, type NewRound } from './rewind.js';

const TOO_LATE: Rejection = { code: 'withdraw.too-late' };

/**
 * The sender takes the text back to the step it was last written in. Nothing said yet: the round goes on as if
 * nothing had happened. Something said: the sender explains, and a new round begins. Signed: too late.
 */
export function withdraw(run: Run, { by, reason }: WithdrawInstance): Rejection | null {
  const { state } = run;
  if (by.kind !== 'person') return { code: 'act.forbidden' };
  const present = state.activations.findLast((activation) => activation.state !== 'closed');
  if (present === undefined || present.mode === 'write') return TOO_LATE;
  if (!isSender(state, by.person)) return { code: 'act.forbidden' };
  if (isSigned(state)) return TOO_LATE;
  const target = lastWritten(state, present);
  if (target === null) return TOO_LATE;

  const seats = seatsOf(state, present);
  const somebodyAnswered = seats.some(({ answer }) => answer !== null);
  if (somebodyAnswered && reason.trim() === '') return { code: 'reason.required', field: 'reason' };
  const somebodyRead = seats.some(({ acknowledged }) => acknowledged !== null);

  const round: NewRound | null =
    somebodyAnswered || somebodyRead
      ? { cause: 'withdraw', from: present.nodeId, resubmit: 'direct', returnedBy: null, reason }
      : null;
  run.record({ type: 'InstanceWithdrawn', by: by.person, reason });
  rewind(run, present.scopeId, target, round, { cause: 'withdraw', by: by.person });
  return null;
}

/** A leader's signature in the present round, given or carried, or a vote: from then on others decide. */
function isSigned(state: InstanceState): boolean {
  const round = state.rounds.length;
  return state.activations.some(
    (activation) =>
      activation.round === round &&
      (activation.mode === 'sign' || activation.mode === 'vote' || activation.mode === 'decide') &&
      seatsOf(state, activation).some(({ answer }) => answer !== null),
  );
}

function lastWritten(state: InstanceState, present: Activation): NodeId | null {
  const written = state.activations.findLast(
    ({ mode, scopeId, outcome }) => mode === 'write' && scopeId === present.scopeId && outcome !== null,
  );
  return written?.nodeId ?? null;
}
