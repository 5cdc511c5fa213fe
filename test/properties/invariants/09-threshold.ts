import type { Activation, ApprovalStep, InstanceState, Seat } from '#libs/engine';
import { must, type Happened, type Invariant } from '../invariant.js';
import { counts, hasSpoken, isOpen, seatsOf, stepOf } from './reading.js';

/** 9. A vote passes or fails by the numbers, never both, and one of them when all have answered. */
export const threshold: Invariant = {
  number: '09',
  name: 'pass and fail are never both true, and one of them is when all seats have answered',
  afterEach: (happened) => {
    const { after, before, events, graphAfter } = happened;
    for (const activation of after.activations) {
      if (activation.purpose === 'dispute' || before?.activations[activation.id - 1] === activation) {
        if (!events.some((event) => 'activationId' in event && event.activationId === activation.id))
          continue;
      }
      const step = stepOf(graphAfter, after, activation);
      if (step === null || activation.purpose === 'dispute') continue;
      if (activation.mode === 'vote') vote(happened, activation, step);
      if (activation.mode === 'sign') sign(happened, activation, step);
    }
  },
};

/** Whoever belonged to the count when the step was decided, those it was then taken from among them. */
function countedSeats({ after, before, events }: Happened, activation: Activation): readonly Seat[] {
  const takenNow = new Set(
    events.flatMap((event) =>
      event.type === 'SeatCancelled' && event.verb === 'decided' ? [event.seatId] : [],
    ),
  );
  return seatsOf(after, activation).filter(
    (seat) =>
      counts(seat) && (isOpen(seat) || hasSpoken(seat) || (takenNow.has(seat.id) && wasThere(before, seat))),
  );
}

function wasThere(before: InstanceState | null, { id }: Seat): boolean {
  const was = before?.seats[id - 1];
  return was === undefined || isOpen(was);
}

type Voice = 'agree' | 'against' | 'abstain' | 'open';

function voiceOf({ noComment }: ApprovalStep, seat: Seat): Voice {
  if (!hasSpoken(seat)) return 'open';
  if (seat.state === 'ruled' || seat.answer?.answer === 'agree') return 'agree';
  const said = seat.answer?.answer;
  if (said === 'no-comment') return noComment;
  return said === undefined || said === 'abstain' ? 'abstain' : 'against';
}

function vote(happened: Happened, activation: Activation, step: ApprovalStep): void {
  const closedNow = happened.events.some(
    (event) => event.type === 'ActivationClosed' && event.activationId === activation.id,
  );
  const { outcome } = activation;
  if (activation.state === 'closed' && (!closedNow || (outcome !== 'passed' && outcome !== 'failed'))) return;
  const seats = countedSeats(happened, activation);
  const weigh = (...voices: readonly Voice[]): bigint =>
    seats.reduce((sum, seat) => (voices.includes(voiceOf(step, seat)) ? sum + BigInt(seat.weight) : sum), 0n);
  const [agree, against, open] = [weigh('agree'), weigh('against'), weigh('open')];
  const all = weigh('agree', 'against', 'abstain', 'open');
  const share = step.pass ?? { numerator: 1, denominator: 1 };
  const base = step.base === 'cast' ? agree + against + open : all;
  const reaches = (part: bigint): boolean =>
    part * BigInt(share.denominator) >= BigInt(share.numerator) * base;
  const isVetoed = seats.some((seat) => seat.veto && voiceOf(step, seat) === 'against');
  const isReturned = seats.some(({ answer, state }) => answer?.answer === 'return' && state === 'answered');
  const passes = reaches(agree) && agree > 0n && !isVetoed;
  const fails = isVetoed || !reaches(agree + open);
  const words = () => `${agree} for, ${against} against, ${open} open of ${all}`;

  must(!(passes && fails), () => `vote ${activation.id} passes and fails: ${words()}`);
  if (closedNow && outcome === 'passed') must(passes, () => `vote ${activation.id} passed with ${words()}`);
  if (closedNow && outcome === 'failed') {
    must(fails || isReturned, () => `vote ${activation.id} failed with ${words()}`);
  }
  if (activation.state !== 'open' || seats.length === 0) return;
  must(seats.some(isOpen), () => `vote ${activation.id} is open although all have answered: ${words()}`);
}

/** Everybody agrees, or one does for all; an open one waits for somebody. */
function sign(happened: Happened, activation: Activation, step: ApprovalStep): void {
  const seats = countedSeats(happened, activation).filter(({ weight }) => weight > 0);
  const closedNow = happened.events.some(
    (event) => event.type === 'ActivationClosed' && event.activationId === activation.id,
  );
  const voices = seats.map((seat) => voiceOf(step, seat));
  if (activation.state === 'open' && seats.length > 0) {
    must(seats.some(isOpen), () => `signature ${activation.id} is open although all have answered`);
  }
  if (!closedNow || activation.outcome !== 'agreed' || step.require !== 'all' || voices.length === 0) return;
  must(
    !voices.includes('against') && !voices.includes('open'),
    () => `signature ${activation.id} is agreed with ${voices.join(', ')}`,
  );
}
