import { closedToAuthors } from './approval/separation-of-duties.js';
import { isCounted, isOpen } from './approval/standing.js';
import { InvariantViolation } from './invariant-violation.js';
import { tokenAt } from './places.js';
import type { Activation, InstanceState, Seat, SignerGroup, Timer, Token } from './state.js';

/** The part of a state a check looks at. */
interface Extent {
  readonly seats: readonly Seat[];
  readonly activations: readonly Activation[];
  readonly groups: readonly SignerGroup[];
  readonly timers: readonly Timer[];
}

/**
 * What must hold at any time, looked at as a whole.
 *
 * @throws InvariantViolation naming what was expected and what was found
 */
export function checkInvariants(state: InstanceState): void {
  check(state, state);
}

/**
 * The same after a command, looked at where the command changed something: an instance of thousands of steps is
 * checked as quickly as a young one. Stays on in production: a wrong approval is worse than none.
 *
 * @throws InvariantViolation naming what was expected and what was found
 */
export function checkChange(before: InstanceState | null, state: InstanceState): void {
  check(state, before === null ? state : changed(before, state));
}

function check(state: InstanceState, extent: Extent): void {
  for (const seat of extent.seats) checkSeat(state, seat);
  for (const activation of extent.activations) checkActivation(state, activation);
  for (const group of extent.groups) checkGroup(state, group);
  for (const timer of extent.timers) checkTimer(state, timer);
  checkEnd(state);
}

/** What was not touched keeps its identity, so a comparison of references finds what a command touched. */
function changed(before: InstanceState, state: InstanceState): Extent {
  const seats = state.seats.filter((seat, index) => seat !== before.seats[index]);
  const touched = new Set<number | null>(seats.map(({ activationId }) => activationId));
  for (const { activationId } of departed(before.tokens, state.tokens)) touched.add(activationId);
  const newAuthors = state.authors !== before.authors;
  const asked = new Set<number>(seats.map(({ id }) => id));
  const tokensMoved = state.tokens !== before.tokens;
  return {
    seats,
    activations: state.activations.filter(
      (activation, index) =>
        activation !== before.activations[index] ||
        touched.has(activation.id) ||
        (newAuthors && activation.state !== 'closed'),
    ),
    groups: state.groups.filter(
      (group, index) => group !== before.groups[index] || group.seats.some((id) => asked.has(id)),
    ),
    timers: state.timers.filter(
      ({ id, purpose }) =>
        id > before.lastTimerId || ('seatId' in purpose ? asked.has(purpose.seatId) : tokensMoved),
    ),
  };
}

/** Tokens that are gone, or are no longer what they were. Both lists stand in the order of their numbers. */
function departed(before: readonly Token[], now: readonly Token[]): readonly Token[] {
  let next = 0;
  return before.filter((token) => {
    while ((now[next]?.id ?? Infinity) < token.id) next += 1;
    return now[next] !== token;
  });
}

function checkActivation(state: InstanceState, activation: Activation): void {
  checkCounting(state, activation);
  if (activation.state === 'closed') {
    const left = activation.seats.find((id) => isOpen(state.seats[id - 1] ?? { state: 'removed' }));
    expect(left === undefined, `seat ${left} to be closed with its step`);
    return;
  }
  // The token of a dispute's step may have moved on, or been joined with others.
  if (activation.purpose === 'dispute') return;
  expect(
    tokenAt(state, activation.tokenId)?.activationId === activation.id,
    `open activation ${activation.id} to hold its token`,
  );
}

function checkSeat(state: InstanceState, seat: Seat): void {
  expect(state.seats[seat.id - 1] === seat, `seat ${seat.id} to stand at its number`);
  const activation = state.activations[seat.activationId - 1];
  expect(activation?.seats.includes(seat.id) === true, `seat ${seat.id} to belong to its activation`);
  expect(
    seat.state !== 'held' || state.groups.some((group) => group.seatId === seat.id && group.state === 'open'),
    `held seat ${seat.id} to wait for somebody`,
  );
  expect(seat.state !== 'answered' || seat.answer !== null, `answered seat ${seat.id} to carry an answer`);
  expect(
    isOpen(seat) || seat.answer !== null || seat.cause !== null,
    `closed seat ${seat.id} to say what closed it`,
  );
}

/** Whoever asked for signers waits for them, and for nothing else. */
function checkGroup(state: InstanceState, { id, seatId, seats, state: standing }: SignerGroup): void {
  if (standing === 'closed') {
    const left = seats.filter((member) => isOpen(state.seats[member - 1] ?? { state: 'removed' }));
    expect(left.length === 0, `closed group ${id} to wait for nobody`);
    return;
  }
  expect(state.seats[seatId - 1]?.state === 'held', `seat ${seatId} to be held by its open group ${id}`);
}

/** No person counts twice in a step, and no author counts where texts are judged. */
function checkCounting(state: InstanceState, activation: Activation): void {
  const counted = new Set<string>();
  for (const id of activation.seats) {
    const seat = state.seats[id - 1];
    const by = seat?.answer?.by;
    if (seat === undefined || by === undefined || !isCounted(seat)) continue;
    expect(!counted.has(by), `${by} to count once in activation ${activation.id}`);
    counted.add(by);
    // Who takes up the pen later may well have signed an earlier round, but not the one that is open.
    const judges = activation.state !== 'closed' && closedToAuthors.has(activation.mode);
    expect(
      !judges || !state.authors.includes(by),
      `author ${by} not to judge in activation ${activation.id}`,
    );
  }
}

function checkTimer(state: InstanceState, { id, purpose }: Timer): void {
  const isLive =
    'seatId' in purpose
      ? isOpen(state.seats[purpose.seatId - 1] ?? { state: 'removed' })
      : tokenAt(state, purpose.tokenId) !== undefined;
  expect(isLive, `timer ${id} to belong to something that waits`);
}

function checkEnd(state: InstanceState): void {
  if (state.status !== 'ended' && state.status !== 'terminated') return;
  expect(state.tokens.length === 0, 'an ended instance to hold no token');
  expect(state.timers.length === 0, 'an ended instance to hold no timer');
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new InvariantViolation(`Expected ${what}, but it does not hold`);
}
