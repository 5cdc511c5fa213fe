import { must, type Invariant } from '../invariant.js';
import { counts, seatsOf } from './reading.js';

const judging: ReadonlySet<string> = new Set(['sign', 'vote', 'decide']);

/** 6. Nobody counts twice in a step, and no author counts where the text is judged. */
export const oneVoice: Invariant = {
  number: '06',
  name: 'no person has two counted answers in a step, and no author judges',
  afterEach: ({ before, after, events }) => {
    for (const activation of after.activations) {
      const voices = seatsOf(after, activation)
        .filter(
          (seat) =>
            counts(seat) && seat.answer !== null && seat.state !== 'cancelled' && seat.state !== 'removed',
        )
        .flatMap(({ answer }) =>
          answer === null ? [] : [answer.by, ...(answer.proxy === null ? [] : [answer.proxy.for])],
        );
      const twice = voices.find((person, index) => voices.indexOf(person) !== index);
      must(twice === undefined, () => `${twice} counts twice in activation ${activation.id}`);
    }
    for (const event of events) {
      if (event.type !== 'SeatAnswered') continue;
      const seat = after.seats[event.seatId - 1];
      const mode = after.activations[(seat?.activationId ?? 0) - 1]?.mode ?? '';
      if (seat?.purpose !== 'duty' || !judging.has(mode)) continue;
      must(before?.authors.includes(event.by) !== true, () => `${event.by} wrote the text and judges it`);
      const giver = event.proxy?.for;
      must(
        giver === undefined || before?.authors.includes(giver) !== true,
        () => `${giver}, an author, judges by proxy`,
      );
    }
  },
};
