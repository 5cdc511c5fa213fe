import type { AskQuestion, CloseQuestion, ReplyToQuestion } from '../../commands.js';
import type { ThreadId } from '../../ids.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { Act } from '../act.js';
import { seatNow } from '../candidates.js';
import { actOn, notOffered, refusalToHandle } from '../entitlement.js';
import { mayTake } from '../holding.js';
import { adjustPause } from '../seat-pause.js';
import { recipientsIn } from './recipients.js';

/** Asks somebody something before answering 沟通. It has no bearing on the count. */
export function askQuestion(run: Run, command: AskQuestion): Rejection | null {
  const { seatId, question } = command;
  const act = actOn(run.graph, run.state, seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToAskQuestion(act);
  if (refusal !== null) return refusal;
  if (question.trim() === '') return { code: 'field.required', field: 'question' };
  const people = recipientsIn(act, command.to);
  if ('code' in people) return people;

  const threadId = (run.state.threads.length + 1) as ThreadId;
  run.record({ type: 'QuestionAsked', threadId, seatId, by: act.person, to: people, question });
  adjustPause(run, act.place.step, seatId);
  return null;
}

export function refusalToAskQuestion(act: Act): Rejection | null {
  return notOffered(act, 'ask') ?? refusalToHandle(act);
}

/** Whoever was asked may reply at any time: what comes late stays with the question. */
export function replyToQuestion(run: Run, { by, threadId, text }: ReplyToQuestion): Rejection | null {
  const thread = run.state.threads[threadId - 1];
  if (thread === undefined) return { code: 'not_found' };
  if (by.kind !== 'person') return { code: 'act.forbidden' };
  const isAsked = thread.to.includes(by.person);
  if (!isAsked && thread.by !== by.person) return { code: 'act.forbidden' };
  if (thread.closed && !isAsked) return { code: 'question.closed' };
  if (text.trim() === '') return { code: 'field.required', field: 'text' };

  run.record({ type: 'QuestionReplied', threadId, by: by.person, text });
  const { place } = seatNow(run, thread.seatId);
  adjustPause(run, place.step, thread.seatId);
  return null;
}

/** Closed by whoever asked, or by whoever holds the seat now. */
export function closeQuestion(run: Run, { by, threadId }: CloseQuestion): Rejection | null {
  const thread = run.state.threads[threadId - 1];
  if (thread === undefined) return { code: 'not_found' };
  if (by.kind !== 'person') return { code: 'act.forbidden' };
  const { place, seat } = seatNow(run, thread.seatId);
  if (thread.by !== by.person && !mayTake(run.context.directory, seat, by.person)) {
    return { code: 'act.forbidden' };
  }
  if (thread.closed) return { code: 'question.closed' };
  run.record({ type: 'QuestionClosed', threadId, by: by.person });
  adjustPause(run, place.step, thread.seatId);
  return null;
}
