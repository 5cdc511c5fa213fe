import type { CirculateText, ReadCirculation } from '../../commands.js';
import type { CirculationId, PersonId } from '../../ids.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { Act } from '../act.js';
import { actOn, isSeatedElsewhere, notOffered, refusalToHandle } from '../entitlement.js';
import { isUnread } from './circulations.js';
import { recipientsIn } from './recipients.js';

/** Sends the text round for reading 传阅. Where everybody must have read it, the seat waits for them. */
export function circulateText(run: Run, command: CirculateText): Rejection | null {
  const { seatId, mustFinish, limit } = command;
  const act = actOn(run.graph, run.state, seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToCirculate(act);
  if (refusal !== null) return refusal;
  const people = recipientsIn(act, command.to, (person) => objectionToReader(act, person));
  if ('code' in people) return people;

  const { now, workingDays } = run.context;
  const due = limit === null ? null : workingDays.addWorkingDays(workingDays.dateOf(now), limit);
  for (const to of people.filter((person) => !isReading(act, person))) {
    const circulationId = (run.state.circulations.length + 1) as CirculationId;
    run.record({ type: 'TextCirculated', circulationId, seatId, to, by: act.person, mustFinish, due });
  }
  return null;
}

export function refusalToCirculate(act: Act): Rejection | null {
  return notOffered(act, 'circulate') ?? refusalToHandle(act);
}

/** Who has a seat in the step has the text before them already. */
function objectionToReader(act: Act, person: PersonId): string | null {
  return act.seat.holder === person || isSeatedElsewhere(act, person) ? 'seated' : null;
}

function isReading({ state, seat }: Act, person: PersonId): boolean {
  return state.circulations.some((sent) => sent.seatId === seat.id && sent.to === person && isUnread(sent));
}

/** The reader has read it, and may say something to it. */
export function readCirculation(run: Run, { by, circulationId, opinion }: ReadCirculation): Rejection | null {
  const sent = run.state.circulations[circulationId - 1];
  if (sent === undefined) return { code: 'not_found' };
  if (by.kind !== 'person' || by.person !== sent.to) return { code: 'act.forbidden' };
  if (!isUnread(sent)) return { code: 'circulation.closed' };
  run.record({ type: 'CirculationRead', circulationId, by: by.person, opinion });
  return null;
}
