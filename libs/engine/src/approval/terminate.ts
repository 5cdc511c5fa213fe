import type { TerminateInstance } from '../commands.js';
import type { ScopeId } from '../ids.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import type { InstanceState } from '../state.js';
import { hasOffice } from './participation.js';

/** Ends the whole instance before its time: the initiator while nobody has answered, later only by office. */
export function terminate(run: Run, { by, reason }: TerminateInstance): Rejection | null {
  const { state, context } = run;
  if (by.kind !== 'person') return { code: 'act.forbidden' };

  const mayEnd =
    hasOffice(context.directory, by.person) || (state.startedBy === by.person && !somebodyAnswered(state));
  if (!mayEnd) return { code: 'act.forbidden' };
  if (reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  run.record({ type: 'InstanceTerminated', by: by.person, reason });
  const own = 1 as ScopeId;
  for (const token of state.tokens.filter(({ scopeId }) => scopeId === own)) {
    run.consume(token, { cause: 'terminate', by: by.person });
  }
  return null;
}

function somebodyAnswered(state: InstanceState): boolean {
  return state.seats.some(
    ({ answer, activationId }) => answer !== null && state.activations[activationId - 1]?.mode !== 'write',
  );
}
