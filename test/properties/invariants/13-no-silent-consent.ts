import type { Event, Seat } from '#libs/engine';
import { must, type Happened, type Invariant } from '../invariant.js';
import { printed } from './printed.js';

/** One history in so many is printed. */
const ONE_IN = 4;

/** Words that say that something was *not* agreed to, or why nobody had to be asked again. */
const denials = /不作为同意|不作同意|本轮已在“[^”]*”同意同一文稿/gu;

/** 13. What was deemed or done automatically is nobody's agreement, in the state and in every word of the record. */
export const noSilentConsent: Invariant = {
  number: '13',
  name: 'a deemed or automatic result never appears as a personal agreement',
  afterEach: (happened) => {
    for (const event of happened.events) {
      if (event.type === 'SeatAnswered') {
        must(
          happened.command.by.kind === 'person',
          () => `${happened.command.type} by a rule answered seat ${event.seatId}`,
        );
      }
      const seat = automaticSeat(happened, event);
      if (seat === undefined) continue;
      const isUnsaid = seat.answer === null && seat.state !== 'answered';
      must(
        isUnsaid,
        () => `seat ${seat.id} was settled by ${event.type} and shows ${seat.answer?.answer ?? seat.state}`,
      );
    }
  },
  atEnd: (lived, dice) => {
    if (dice.below(ONE_IN) !== 0) return 0;
    for (const [happened, items] of printed(lived)) {
      happened.events.forEach((event, index) => {
        if (automaticSeat(happened, event) === undefined) return;
        const text = items[index]?.text ?? '';
        must(!text.replace(denials, '').includes('同意'), () => `${event.type} is printed as “${text}”`);
      });
    }
    return 1;
  },
};

/** The seat an event settled without anybody's word. */
function automaticSeat({ after }: Happened, event: Event): Seat | undefined {
  const settles = event.type === 'SeatDeemed' || (event.type === 'SeatOpened' && event.state === 'skipped');
  if (settles) return after.seats[event.seatId - 1];
  if (event.type !== 'SeatOpened' || event.state !== 'carried') return undefined;
  const source = after.seats[(event.carriedFrom ?? 0) - 1];
  return source?.state === 'deemed-no-comment' ? after.seats[event.seatId - 1] : undefined;
}
