import { mayReadAnswer as maySeeAnswer, type PersonView, type Seat } from '#libs/engine';

import type { InstanceReading } from './instance-reading.js';

/** Who is reading. */
export type Viewer = Pick<PersonView, 'id' | 'unit' | 'posts' | 'duties'>;

/** Whether a reader may see how a seat answered, while its step is still open. The step says so. */
export function mayReadAnswer(
  { graph, state, directory }: InstanceReading,
  viewer: Pick<Viewer, 'id'>,
  seat: Seat,
): boolean {
  return maySeeAnswer(graph, state, directory, seat.id, viewer.id);
}

/** What is shown of a seat to a reader: the seat itself, or the seat with its answer taken out. */
export function seatAsSeenBy(reading: InstanceReading, viewer: Viewer, seat: Seat): Seat {
  return seat.answer === null || mayReadAnswer(reading, viewer, seat) ? seat : { ...seat, answer: null };
}
