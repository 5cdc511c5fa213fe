import type { Command, Seat, SeatState } from '#libs/engine';
import { anybody, byPerson, people, someSeat, takerOf, type Idea, type Situation } from './situation.js';

/** What the holder of a seat does besides answering it. */
function onSeat(states: readonly SeatState[], does: (seat: Seat, situation: Situation) => Command): Idea {
  return (situation) => {
    const seat = someSeat(situation, ...states);
    return seat === null ? null : does(seat, situation);
  };
}

const head = (seat: Seat, situation: Situation) => ({
  by: byPerson(takerOf(situation, seat)),
  seatId: seat.id,
});

export const opens = onSeat(['pending'], (seat, at) => ({ type: 'AcknowledgeSeat', ...head(seat, at) }));
export const claims = onSeat(['pending'], (seat, at) => ({ type: 'ClaimSeat', ...head(seat, at) }));
export const unclaims = onSeat(['pending'], (seat, at) => ({ type: 'UnclaimSeat', ...head(seat, at) }));
export const transfers = onSeat(['pending', 'held'], (seat, at) => ({
  type: 'TransferSeat',
  ...head(seat, at),
  to: anybody(at),
  reason: 'away',
}));
export const delegates = onSeat(['pending'], (seat, at) => ({
  type: 'DelegateSeat',
  ...head(seat, at),
  to: anybody(at),
  reason: 'knows the matter',
}));
export const recalls = onSeat(['pending'], (seat, at) => ({ type: 'RecallDelegation', ...head(seat, at) }));

export const advises: Idea = (situation) => {
  const lent = situation.state.seats.find(({ delegation }) => delegation !== null);
  if (lent?.delegation == null) return null;
  return { type: 'AdviseSeat', by: byPerson(lent.delegation.to), seatId: lent.id, opinion: 'looks sound' };
};

export const addsSigners = onSeat(['pending'], (seat, at) => ({
  type: 'AddSigners',
  ...head(seat, at),
  kind: at.dice.one(['before', 'after', 'parallel', 'parallel']),
  people: people(at),
  mode: at.dice.one(['all', 'any', 'sequence']),
  binding: at.dice.often(30),
  position: null,
  reason: 'needs another look',
  agreement: {
    opinion: '',
    documentHash: at.state.subject.contentHash,
    fields: Object.fromEntries(at.dice.some([['note', 'noted']] as const, 50)),
  },
}));
export const releases = onSeat(['held'], (seat, at) => ({ type: 'ReleaseSigners', ...head(seat, at) }));

export const removes: Idea = (situation) => {
  const { state, dice } = situation;
  const added = state.seats.filter((seat) => seat.parent !== null && seat.state === 'pending');
  const seat =
    added.length > 0 && dice.often(80) ? dice.one(added) : someSeat(situation, 'pending', 'queued');
  if (seat === null) return null;
  const parent = seat.parent === null ? undefined : state.seats[seat.parent - 1];
  const by =
    parent === undefined || dice.often(30) ? byPerson('secretary' as never) : head(parent, situation).by;
  return { type: 'RemoveSigner', by, seatId: seat.id, reason: 'not needed' };
};

export const asksForTime = onSeat(['pending'], (seat, at) => ({
  type: 'AskExtension',
  ...head(seat, at),
  days: 1 + at.dice.below(4),
  reason: 'waiting for figures',
}));
export const decidesOnTime: Idea = ({ state, dice }) => {
  const asking = state.seats.find(({ extension }) => extension?.state === 'asked');
  if (asking === undefined) return null;
  const by = byPerson('secretary' as never);
  return { type: 'DecideExtension', by, seatId: asking.id, grant: dice.often(60), reason: 'no hurry' };
};
export const urges = onSeat(['pending'], (seat, at) => ({
  type: 'UrgeSeat',
  by: byPerson(at.dice.often(70) ? (at.state.authors.at(-1) ?? anybody(at)) : anybody(at)),
  seatId: seat.id,
  words: '',
}));
export const speaksLate = onSeat(['cancelled', 'deemed-no-comment'], (seat, at) => ({
  type: 'FileLateOpinion',
  ...head(seat, at),
  opinion: 'too late, but still',
}));

export const takesBack: Idea = (situation) => {
  const { state, dice } = situation;
  const given = state.seats.filter(({ answer }) => answer !== null);
  if (given.length === 0) return null;
  const seat = dice.often(60) ? given.reduce(latest) : dice.one(given);
  const by = seat.answer?.by ?? anybody(situation);
  return { type: 'TakeBackAnswer', by: byPerson(by), seatId: seat.id, reason: 'a slip' };
};

function latest(one: Seat, other: Seat): Seat {
  return (other.answer?.sequence ?? 0) > (one.answer?.sequence ?? 0) ? other : one;
}
