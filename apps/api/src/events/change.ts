import { mayTake, type DirectoryView, type PersonView } from '#libs/engine';

import type { InstanceReading } from '../instances/instance-reading.js';
import { maySee, type SeenInstance } from '../instances/sight.js';

/** An instance that has moved, with what decides whom it concerns. */
export type Change = Omit<SeenInstance, 'viewer'>;

/** What a page is told of a change. Ids only: who hears of it asks for what they may see. */
export interface ChangeMessage {
  readonly type: 'changed' | 'todo';
  readonly data: object;
}

/**
 * What one person hears of a change: nothing where they may not see the paper, `changed` where they may, and `todo`
 * besides where it can alter their lists of work.
 */
export function messagesFor(
  { deliverable, reading }: Change,
  person: string,
  directory: DirectoryView,
): readonly ChangeMessage[] {
  const viewer = directory.person(person as PersonView['id']);
  if (viewer === undefined || !maySee(viewer, deliverable, reading)) return [];
  const data = { instanceId: reading.state.id, deliverableId: deliverable.id };
  const changed: ChangeMessage = { type: 'changed', data };
  return isWorkOf(viewer, reading) ? [changed, { type: 'todo', data: {} }] : [changed];
}

/** They hold a seat, may take one, or held or answered one: one of their lists shows it. */
function isWorkOf(viewer: PersonView, { state, directory }: InstanceReading): boolean {
  return state.seats.some(
    (seat) =>
      mayTake(directory, seat, viewer.id) ||
      seat.answer?.by === viewer.id ||
      seat.transferredFrom.includes(viewer.id),
  );
}
