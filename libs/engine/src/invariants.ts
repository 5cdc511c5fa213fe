import { closedToAuthors } from './approval/separation-of-duties.js';
import { isCounted, isOpen } from './approval/standing.js';
import { InvariantViolation } from './invariant-violation.js';
import type { Activation, InstanceState, Seat, SignerGroup } from './state.js';

/**
 * What must hold after every command, as far as it is cheap to check. Stays on in production: a wrong approval is
 * worse than none.
 *
 * @throws InvariantViolation naming what was expected and what was found
 */
export function checkInvariants(state: InstanceState): void {
  for (const activation of state.activations) {
    // The token of a dispute's step may have moved on, or been joined with others.
    if (activation.state === 'closed' || activation.purpose === 'dispute') continue;
    expect(
      state.tokens.some(
        ({ id, activationId }) => id === activation.tokenId && activationId === activation.id,
      ),
      `open activation ${activation.id} to hold its token`,
    );
  }
  state.seats.forEach((seat, index) => checkSeat(state, seat, index));
  state.activations.forEach((activation) => checkCounting(state, activation));
  state.groups.forEach((group) => checkGroup(state, group));
  checkTimers(state);
  checkEnd(state);
}

function checkSeat(state: InstanceState, seat: Seat, index: number): void {
  expect(seat.id === index + 1, `seat ${index + 1} to be numbered so`);
  const activation = state.activations[seat.activationId - 1];
  expect(activation?.seats.includes(seat.id) === true, `seat ${seat.id} to belong to its activation`);
  expect(!isOpen(seat) || activation?.state !== 'closed', `seat ${seat.id} to be closed with its step`);
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

function checkTimers(state: InstanceState): void {
  for (const { id, purpose } of state.timers) {
    const isLive =
      'seatId' in purpose
        ? isOpen(state.seats[purpose.seatId - 1] ?? { state: 'removed' })
        : state.tokens.some((token) => token.id === purpose.tokenId);
    expect(isLive, `timer ${id} to belong to something that waits`);
  }
}

function checkEnd(state: InstanceState): void {
  if (state.status !== 'ended' && state.status !== 'terminated') return;
  expect(state.tokens.length === 0, 'an ended instance to hold no token');
  expect(state.timers.length === 0, 'an ended instance to hold no timer');
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new InvariantViolation(`Expected ${what}, but it does not hold`);
}
