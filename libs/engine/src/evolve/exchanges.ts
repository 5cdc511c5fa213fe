import type { CirculationId, RoundNumber, ThreadId } from '../ids.js';
import type { Circulation, InstanceState, Thread } from '../state.js';
import type { Appliers } from './applier.js';

/** What people tell each other beside the decision: questions, comments, copies, circulated texts. */
export const exchangeAppliers = {
  QuestionAsked: (state, event) => ({
    threads: [
      ...state.threads,
      {
        id: event.threadId,
        seatId: event.seatId,
        by: event.by,
        to: event.to,
        at: event.at,
        question: event.question,
        replies: [],
        closed: false,
        contentHash: state.subject.contentHash,
      },
    ],
  }),
  QuestionReplied: (state, event) => ({
    threads: withThread(state, event.threadId, {
      replies: [
        ...(state.threads[event.threadId - 1]?.replies ?? []),
        { by: event.by, opinion: event.text, at: event.at },
      ],
    }),
  }),
  QuestionClosed: (state, event) => ({ threads: withThread(state, event.threadId, { closed: true }) }),
  CommentMade: (state, event) => ({
    comments: [...state.comments, { by: event.by, at: event.at, text: event.text }],
  }),
  CopySent: (state, event) => ({
    copies: [
      ...state.copies,
      {
        to: event.to,
        by: event.by,
        at: event.at,
        round: state.rounds.length as RoundNumber,
        contentHash: state.subject.contentHash,
      },
    ],
  }),
  TextCirculated: (state, event) => ({
    circulations: [
      ...state.circulations,
      {
        id: event.circulationId,
        seatId: event.seatId,
        to: event.to,
        by: event.by,
        at: event.at,
        round: state.rounds.length as RoundNumber,
        mustFinish: event.mustFinish,
        due: event.due,
        contentHash: state.subject.contentHash,
        read: null,
        cancelled: false,
      },
    ],
  }),
  CirculationRead: (state, event) => ({
    circulations: withCirculation(state, event.circulationId, {
      read: { by: event.by, opinion: event.opinion, at: event.at },
    }),
  }),
  CirculationCancelled: (state, event) => ({
    circulations: withCirculation(state, event.circulationId, { cancelled: true }),
  }),
} satisfies Appliers<
  | 'QuestionAsked'
  | 'QuestionReplied'
  | 'QuestionClosed'
  | 'CommentMade'
  | 'CopySent'
  | 'TextCirculated'
  | 'CirculationRead'
  | 'CirculationCancelled'
>;

function withThread(state: InstanceState, id: ThreadId, change: Partial<Thread>): readonly Thread[] {
  const before = state.threads[id - 1];
  return before === undefined ? state.threads : state.threads.with(id - 1, { ...before, ...change });
}

function withCirculation(
  state: InstanceState,
  id: CirculationId,
  change: Partial<Circulation>,
): readonly Circulation[] {
  const before = state.circulations[id - 1];
  return before === undefined
    ? state.circulations
    : state.circulations.with(id - 1, { ...before, ...change });
}
