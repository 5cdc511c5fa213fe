import type { Answer, SeatSummary } from '../../api/models';

type Answered = Pick<SeatSummary, 'step' | 'purpose' | 'round' | 'state' | 'answer'>;

/** The seats of the last round in which units were asked. Seats cancelled by a withdrawal asked nobody. */
export function lastConsulted<Seat extends Answered>(seats: readonly Seat[]): Seat[] {
  const asked = seats.filter(
    ({ step, purpose, state }) => step === 'review' && purpose === 'duty' && state !== 'cancelled',
  );
  const last = Math.max(...asked.map(({ round }) => round));
  return asked.filter(({ round }) => round === last);
}

/** Also where it was carried over: silence has no answer to carry. */
const isDeemed = ({ state, answer }: Pick<Answered, 'state' | 'answer'>): boolean =>
  state === 'deemed-no-comment' || (state === 'carried' && answer === null);

/** All five counts, always; a deemed answer is never counted as agreement. */
export function countAnswers(seats: readonly Answered[]) {
  const count = (answer: Answer) => seats.filter((seat) => seat.answer === answer).length;
  return {
    agree: count('agree'),
    changes: count('agree-with-changes'),
    disagree: count('disagree'),
    none: count('no-comment'),
    deemed: seats.filter(isDeemed).length,
  };
}
