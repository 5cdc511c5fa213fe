import { offersOf, type DecisionContext, type Seat } from '#libs/engine';

import type { Viewer } from '../instances/answer-visibility.js';
import { actorOf } from '../instances/commands.js';
import type { InstanceReading } from '../instances/instance-reading.js';
import { presentItem } from '../seats/present-detail.js';
import { presentSubject } from '../seats/present-subject.js';
import type { InboxDto } from './inbox.dto.js';
import { presentCirculation, presentCopy, presentQuestion, type Exchanged } from './present-exchanges.js';

/** What of one instance reached a person without a seat of theirs. */
export function presentInbox(exchanged: Exchanged, viewer: Viewer, context: DecisionContext): InboxDto {
  const { reading } = exchanged;
  const { state } = reading;
  const deliverable = presentSubject(state.subject);
  const items = (seats: readonly Seat[]) => seats.map((seat) => presentItem(reading, viewer, seat, context));
  return {
    advice: items(state.seats.filter((seat) => isOpen(seat) && seat.delegation?.to === viewer.id)),
    extensions: items(state.seats.filter((seat) => waitsForTime(reading, viewer, seat, context))),
    questions: state.threads
      .filter(({ to }) => to.includes(viewer.id))
      .map((thread) => ({ ...presentQuestion(exchanged, thread), deliverable })),
    circulations: state.circulations
      .filter(({ to, cancelled }) => to === viewer.id && !cancelled)
      .map((sent) => ({ ...presentCirculation(exchanged, sent), deliverable })),
    copies: state.copies
      .filter(({ to }) => to === viewer.id)
      .map((copy) => ({ ...presentCopy(exchanged, copy), deliverable })),
  };
}

/** Asks the rule itself whether this person is the one to decide on the request. */
function waitsForTime(
  { graph, state }: InstanceReading,
  viewer: Viewer,
  seat: Seat,
  context: DecisionContext,
): boolean {
  if (!isOpen(seat) || seat.extension?.state !== 'asked') return false;
  const { operations } = offersOf(graph, state, seat.id, actorOf(viewer.id), context);
  return operations.some(({ operation, closed }) => operation === 'decide-extension' && closed === null);
}

function isOpen({ state }: Seat): boolean {
  return state === 'pending' || state === 'held';
}
