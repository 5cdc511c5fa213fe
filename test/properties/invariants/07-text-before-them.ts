import type { Seat } from '#libs/engine';
import { must, type Happened, type Invariant } from '../invariant.js';
import { activationOf, counts, hasSpoken, seatsOf } from './reading.js';

/** 7. An answer counts for the text it was given on, or is carried over from a seat that says so. */
export const textBeforeThem: Invariant = {
  number: '07',
  name: 'a counted answer was given on the text as it is, or is a recorded carry-over',
  afterEach: (happened) => {
    const { before, after, events } = happened;
    for (const event of events) {
      if (event.type === 'SeatAnswered') {
        const seat = after.seats[event.seatId - 1];
        const mode = seat === undefined ? undefined : activationOf(after, seat)?.mode;
        if (mode === 'write' || seat?.purpose === 'appoint') continue;
        const current = before?.subject.contentHash ?? null;
        must(
          event.documentHash === current,
          () => `seat ${event.seatId} answered ${event.documentHash}, not ${current}`,
        );
      }
      if (event.type === 'SeatOpened' && event.state === 'carried') {
        const seat = after.seats[event.seatId - 1];
        if (seat !== undefined) carried(happened, seat);
      }
      if (event.type === 'ActivationClosed') agreed(happened, event.activationId, event.outcome);
    }
  },
};

/** What a signature or a vote stands on is an agreement to this very text. */
function carried({ after }: Happened, seat: Seat): void {
  const source = after.seats[(seat.carriedFrom ?? 0) - 1];
  must(source !== undefined && hasSpoken(source), () => `seat ${seat.id} is carried over from nothing`);
  const mode = activationOf(after, seat)?.mode;
  if (seat.purpose !== 'duty' || (mode !== 'sign' && mode !== 'vote')) return;
  const isSame =
    source.answer?.answer === 'agree' && source.answer.documentHash === after.subject.contentHash;
  must(isSame, () => `seat ${seat.id} carries over what seat ${source.id} said of another text`);
}

function agreed({ after }: Happened, activationId: number, outcome: string | null): void {
  const activation = after.activations[activationId - 1];
  if (activation === undefined || (outcome !== 'agreed' && outcome !== 'passed')) return;
  for (const { id, answer, ...seat } of seatsOf(after, activation).filter(counts)) {
    if (answer === null || seat.state !== 'answered') continue;
    must(
      answer.documentHash === after.subject.contentHash,
      () => `seat ${id} counts for ${outcome} of a text it was not given on`,
    );
  }
}
