import type { DisposeOpinion } from '../commands.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import type { Opinion } from '../state.js';
import { disposer } from './pen.js';

/** The drafter answers one point of an opinion: adopted, partly or not, and where it stands in the text. */
export function disposeOpinion(run: Run, command: DisposeOpinion): Rejection | null {
  const { opinionId, disposition, reason, place } = command;
  // Asked first, so that nobody else learns how many opinions there are.
  const holder = disposer(run.graph, run.state, command.by, run.context);
  if ('code' in holder) return holder;

  const opinion = run.state.opinions[opinionId - 1];
  if (opinion === undefined || opinion.superseded) return { code: 'not_found' };
  if (opinion.disposition !== null && !isContested(opinion)) return { code: 'opinion.disposed', opinionId };
  if (disposition !== 'adopted' && reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  run.record({ type: 'OpinionDisposed', opinionId, disposition, reason, place, by: holder.person });
  return null;
}

/** Its author is not content with the answer it had, so the drafter may give another. */
function isContested({ response }: Opinion): boolean {
  return response !== null && response.kind !== 'confirm';
}
