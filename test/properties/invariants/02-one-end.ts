import type { Event, EventType, Seat } from '#libs/engine';
import { must, type Happened, type Invariant } from '../invariant.js';
import { isOpen } from './reading.js';

/** What may open a seat again, or change how it ended, and leaves a trace of its own. */
const changes: ReadonlySet<EventType> = new Set([
  'AnswerTakenBack',
  'SeatReopened',
  'SeatAnswered',
  'SeatRuled',
  'SeatOverruled',
]);

/** 2. Every seat ends in exactly one way, and says why. */
export const oneEnd: Invariant = {
  number: '02',
  name: 'every seat ends in exactly one way, with a cause, and nothing is deleted',
  afterEach: (happened) => {
    const { before, after } = happened;
    must(after.seats.length >= (before?.seats.length ?? 0), () => 'a seat was deleted');
    for (const seat of after.seats) {
      const was = before?.seats[seat.id - 1];
      if (was !== seat) checkSeat(happened, was, seat);
    }
    if (after.status !== 'ended' && after.status !== 'terminated') return;
    const left = after.seats.find(isOpen);
    must(left === undefined, () => `seat ${left?.id} is ${left?.state} although all is over`);
  },
};

function checkSeat({ events }: Happened, was: Seat | undefined, seat: Seat): void {
  if (was !== undefined && !isOpen(was) && was.state !== seat.state) {
    const told = events.some((event) => concerns(event, seat) && changes.has(event.type));
    must(told, () => `seat ${seat.id} was ${was.state} and silently became ${seat.state}`);
  }
  if (isOpen(seat)) return;
  if (was === undefined || isOpen(was)) {
    const source = seat.state === 'answered' ? seat.answer?.sequence : seat.cause?.sequence;
    must(source !== undefined, () => `seat ${seat.id} is ${seat.state} and says neither what nor why`);
  }
}

function concerns(event: Event, { id }: Seat): boolean {
  return 'seatId' in event && event.seatId === id;
}
