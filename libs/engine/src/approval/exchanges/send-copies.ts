import type { SendCopies } from '../../commands.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { Act } from '../act.js';
import { actOn, notOffered, refusalToHandle } from '../entitlement.js';
import { recipientsIn } from './recipients.js';

/** Sends the text for information 抄送, once to each person in a round. It asks for nothing and counts for nothing. */
export function sendCopies(run: Run, command: SendCopies): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToCopy(act);
  if (refusal !== null) return refusal;
  const people = recipientsIn(act, command.to);
  if ('code' in people) return people;

  const { copies, rounds } = run.state;
  const hasOne = new Set(copies.filter(({ round }) => round === rounds.length).map(({ to }) => to));
  for (const to of people.filter((person) => !hasOne.has(person))) {
    run.record({ type: 'CopySent', to, by: act.person, words: command.words });
  }
  return null;
}

export function refusalToCopy(act: Act): Rejection | null {
  return notOffered(act, 'copy') ?? refusalToHandle(act);
}
