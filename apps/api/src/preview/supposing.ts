import { possibleMoves } from '#libs/definitions';
import {
  decide,
  evolve,
  type DecisionContext,
  type DirectoryView,
  type InstanceState,
  type PersonView,
} from '#libs/engine';

import type { InstanceReading } from '../instances/instance-reading.js';
import { ProblemError } from '../problems/problem.js';

/** The directory as it would be with somebody away. */
export function without(directory: DirectoryView, absent: string): DirectoryView {
  const away = (person: PersonView): PersonView =>
    person.id === absent ? { ...person, active: false } : person;
  const found = directory.person(absent as PersonView['id']);
  if (found === undefined) throw new ProblemError('request.invalid', { detail: '没有这个人员。' });
  return {
    ...directory,
    person: (id) => (id === found.id ? away(found) : directory.person(id)),
    holdersOf: (unit, post) => directory.holdersOf(unit, post).map(away),
    peopleOf: (unit) => directory.peopleOf(unit).map(away),
    peopleWithDuty: (duty) => directory.peopleWithDuty(duty).filter(({ id }) => id !== found.id),
    superiorOf: (id) => {
      const superior = directory.superiorOf(id);
      return superior === undefined ? undefined : away(superior);
    },
  };
}

/** The state after the text went back to a step now, by whoever may return it. */
export function returnedTo(
  { graph, state }: InstanceReading,
  to: string,
  context: DecisionContext,
): InstanceState {
  const now = context.now;
  const move = possibleMoves(graph, state, context, state.sequence).find(
    ({ command }) => command.type === 'AnswerSeat' && command.answer === 'return' && command.to === to,
  );
  const decision = move === undefined ? null : decide(graph, state, move.command, { ...context, now });
  if (decision === null || !decision.ok) {
    throw new ProblemError('request.invalid', { detail: '现在不能退回到这个环节。' });
  }
  return decision.events.reduce<InstanceState>(evolve, state);
}
