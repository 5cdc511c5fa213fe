import type { Actor } from '../actor.js';
import type { TerminateInstance } from '../commands.js';
import { OWN_SCOPE } from '../complete-state.js';
import type { DecisionContext } from '../decision.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import type { InstanceState } from '../state.js';
import { cancelCirculations } from './exchanges/circulations.js';
import { hasOffice } from './participation.js';
import { clear } from './rewind.js';

/** Ends the whole instance before its time: the initiator while nobody has answered, later only by office. */
export function terminate(run: Run, { by, reason }: TerminateInstance): Rejection | null {
  const refusal = terminateRefusal(run.state, by, run.context);
  if (refusal !== null || by.kind !== 'person') return refusal;
  if (reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  run.record({ type: 'InstanceTerminated', by: by.person, reason });
  // What the instance's own tokens called ends with them, from the inside out.
  const tokens = run.state.tokens.filter(({ scopeId }) => scopeId === OWN_SCOPE);
  clear(run, tokens, () => true, { cause: 'terminate', by: by.person });
  return null;
}

/** Why an actor cannot end the instance now, whatever the reason they give; `null`: they can. */
export function terminateRefusal(
  state: InstanceState,
  by: Actor,
  { directory }: DecisionContext,
): Rejection | null {
  if (by.kind !== 'person') return { code: 'act.forbidden' };
  const mayEnd =
    hasOffice(directory, by.person) || (state.startedBy === by.person && !somebodyAnswered(state));
  return mayEnd ? null : { code: 'act.forbidden' };
}

function somebodyAnswered(state: InstanceState): boolean {
  return state.seats.some(
    ({ answer, activationId }) => answer !== null && state.activations[activationId - 1]?.mode !== 'write',
  );
}
