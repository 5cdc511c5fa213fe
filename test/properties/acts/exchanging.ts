import type { WorkingDayCount } from '#libs/engine';
import { anybody, byPerson, people, someSeat, takerOf, type Idea } from './situation.js';

export const copies: Idea = (at) => {
  const seat = someSeat(at, 'pending');
  if (seat === null) return null;
  return { type: 'SendCopies', by: byPerson(takerOf(at, seat)), seatId: seat.id, to: people(at), words: '' };
};

export const circulates: Idea = (at) => {
  const seat = someSeat(at, 'pending');
  if (seat === null) return null;
  return {
    type: 'CirculateText',
    by: byPerson(takerOf(at, seat)),
    seatId: seat.id,
    to: people(at),
    mustFinish: at.dice.often(30),
    limit: at.dice.one([null, 2 as WorkingDayCount]),
  };
};

export const reads: Idea = (at) => {
  const open = at.state.circulations.filter(({ read }) => read === null);
  if (open.length === 0) return null;
  const { id, to } = at.dice.one(open);
  return { type: 'ReadCirculation', by: byPerson(to), circulationId: id, opinion: at.dice.one(['', 'fine']) };
};

export const asks: Idea = (at) => {
  const seat = someSeat(at, 'pending');
  if (seat === null) return null;
  const by = byPerson(takerOf(at, seat));
  return { type: 'AskQuestion', by, seatId: seat.id, to: people(at), question: 'where from?' };
};

export const replies: Idea = (at) => {
  const thread = at.state.threads.at(-1);
  if (thread === undefined) return null;
  const by = byPerson(thread.to[0] ?? anybody(at));
  return { type: 'ReplyToQuestion', by, threadId: thread.id, text: 'from the plan' };
};

export const closesQuestion: Idea = ({ state, dice }) => {
  if (state.threads.length === 0) return null;
  const thread = dice.one(state.threads);
  return { type: 'CloseQuestion', by: byPerson(thread.by), threadId: thread.id };
};

export const comments: Idea = (at) => ({ type: 'MakeComment', by: byPerson(anybody(at)), text: 'noted' });
