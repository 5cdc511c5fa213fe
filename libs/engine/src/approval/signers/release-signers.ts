import type { ReleaseSigners } from '../../commands.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { Act } from '../act.js';
import { actOn, refusalOfPerson } from '../entitlement.js';
import { closeGroup } from './settle-signers.js';
import { openGroupOf } from './waiting-for.js';

/** The holder waits no longer for those added signers who have not answered. What was said stays and counts. */
export function releaseSigners(run: Run, command: ReleaseSigners): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToRelease(act);
  const group = openGroupOf(run.state, command.seatId);
  if (refusal === null && group !== undefined) closeGroup(run, group, act.person, 'released');
  return refusal;
}

export function refusalToRelease(act: Act): Rejection | null {
  const { state, seat } = act;
  return (
    refusalOfPerson(act) ??
    (openGroupOf(state, seat.id) === undefined
      ? { code: 'signer.removal', seatId: seat.id, because: 'none' }
      : null)
  );
}
