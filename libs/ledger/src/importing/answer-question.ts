import type { WorkingDayCalendar } from '#libs/calendar';
import { findUnitByName } from '#libs/directory';
import type { Unit } from '#libs/directory';
import type { BusinessDate } from '#libs/engine';
import type { Deliverable } from '../deliverable.js';
import { dueOf } from '../import/printed/due-phrase.js';
import { refuse } from '../ledger-refusal.js';
import type { LedgerDecision } from '../ledger-refusal.js';
import type { AnswerEffect, DeliverablePatch } from '../ledger-store.js';
import type { OpenQuestion, Plan } from '../plan.js';
import { dueDateOf } from './due-date-of.js';

export interface AnswerContext {
  readonly calendar: WorkingDayCalendar;
  readonly units: readonly Unit[];
  /** The plan's deliverables; the question says by code which of them it is about. */
  readonly deliverables: readonly Deliverable[];
}

const NOTHING: AnswerEffect = { plan: {}, deliverables: [] };
const ACCEPTED = (effect: AnswerEffect): LedgerDecision<AnswerEffect> => ({ ok: true, result: effect });

/**
 * What an answer settles beyond being kept. Questions about the plan fill in its facts, and the two that bar a
 * deliverable from the ledger's work (when it is due, who leads it) open its way; the others are on record only.
 */
export function answerQuestion(
  question: OpenQuestion,
  answer: string,
  context: AnswerContext,
): LedgerDecision<AnswerEffect> {
  switch (question.code) {
    case 'plan.title':
      return ACCEPTED(planFact({ title: answer }));
    case 'plan.document-number':
      return ACCEPTED(planFact({ documentNumber: answer }));
    case 'plan.issuer':
      return ACCEPTED(planFact({ issuer: answer }));
    case 'plan.issued-on':
      return issuedOn(answer);
    case 'due.missing':
    case 'due.ambiguous':
      return dueAnswer(question, answer, context);
    case 'lead.missing':
      return leadAnswer(question, answer, context);
    default:
      return ACCEPTED(NOTHING);
  }
}

function planFact(plan: Partial<Omit<Plan, 'id'>>): AnswerEffect {
  return { plan, deliverables: [] };
}

function issuedOn(answer: string): LedgerDecision<AnswerEffect> {
  const due = dueOf(answer, true);
  if (due?.precision !== 'day' || due.on === null) {
    return refuse({ code: 'question.answer', expected: '日期，如2015年6月30日' });
  }
  return ACCEPTED(planFact({ issuedOn: due.on as BusinessDate }));
}

function dueAnswer(
  question: OpenQuestion,
  answer: string,
  { calendar, deliverables }: AnswerContext,
): LedgerDecision<AnswerEffect> {
  const due = dueOf(answer, true) ?? dueOf(`${answer}年`, true);
  if (due === null)
    return refuse({ code: 'question.answer', expected: '年份或日期，如2016年、2016年6月30日' });
  const patch: DeliverablePatch = {
    dueYear: due.year,
    dueDate: dueDateOf(calendar, { dueYear: due.year, dueOn: due.on }),
  };
  return ACCEPTED(patchEach(deliverablesAbout(question, deliverables), () => patch));
}

function leadAnswer(
  question: OpenQuestion,
  answer: string,
  { units, deliverables }: AnswerContext,
): LedgerDecision<AnswerEffect> {
  const unit = findUnitByName(units, answer);
  if (unit === undefined) return refuse({ code: 'question.answer', expected: '单位名称' });
  return ACCEPTED(
    patchEach(deliverablesAbout(question, deliverables), (deliverable) => ({
      leadUnits: [unit.id],
      responsibleUnit: deliverable.responsibleUnit ?? unit.id,
    })),
  );
}

/** A question about a task is about each of its deliverables. */
function deliverablesAbout({ about }: OpenQuestion, deliverables: readonly Deliverable[]): Deliverable[] {
  return deliverables.filter(({ code }) => code === about || code.startsWith(`${about}.`));
}

function patchEach(
  deliverables: readonly Deliverable[],
  patchOf: (deliverable: Deliverable) => DeliverablePatch,
): AnswerEffect {
  return {
    plan: {},
    deliverables: deliverables.map((deliverable) => ({ id: deliverable.id, patch: patchOf(deliverable) })),
  };
}
