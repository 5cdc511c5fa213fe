import type { FileLateOpinion } from '../commands.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import type { Seat } from '../state.js';
import type { Act } from './act.js';
import { actOn, refusalOfPerson } from './entitlement.js';

/** How a step closed while somebody had not spoken yet. Where the whole text was taken away, nobody waits for a word. */
const closings: ReadonlySet<string | undefined> = new Set(['decided', 'closed-early', 'ruled', 'return']);

/** Whoever came too late for a step says what they would have said. It counts for nothing and is kept. */
export function fileLateOpinion(run: Run, command: FileLateOpinion): Rejection | null {
  const { seatId, opinion } = command;
  const act = actOn(run.graph, run.state, seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToFileLate(act);
  if (refusal !== null) return refusal;
  if (opinion.trim() === '') return { code: 'reason.required', field: 'opinion' };

  run.record({ type: 'LateOpinionFiled', seatId, by: act.person, opinion });
  return null;
}

/** Why there is nothing for this person to say after the event; `null`: there is. */
export function refusalToFileLate(act: Act): Rejection | null {
  const isLate = act.place.step.mode !== 'write' && cameTooLate(act.seat);
  return refusalOfPerson(act) ?? (isLate ? null : { code: 'late-opinion.not-late', seatId: act.seat.id });
}

function cameTooLate({ purpose, state, cause }: Seat): boolean {
  if (purpose !== 'duty') return false;
  return state === 'deemed-no-comment' || (state === 'cancelled' && closings.has(cause?.verb));
}
