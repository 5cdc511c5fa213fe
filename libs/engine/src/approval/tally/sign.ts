import type { ApprovalStep } from '../../graph.js';
import type { Seat } from '../../state.js';
import { isEffective, isOpen } from '../standing.js';
import type { Tally, TallyRule } from './tally.js';

/** All must agree, or the first who agrees signs for everybody. */
export const sign: TallyRule = (step, seats) => {
  // Where a step offers an abstention, it leaves the count.
  const counted = seats.filter((seat) => isEffective(seat) && seat.answer?.answer !== 'abstain');
  const agreed = counted.filter((seat) => seat.answer?.answer === 'agree');

  if (step.require === 'any' && agreed.length > 0) return { outcome: 'agreed' };
  const refused = counted.some((seat) => seat.answer !== null && endsAtOnce(step, seat.answer.answer));
  if (refused) return disagreement(step);
  if (seats.some(isOpen)) return null;
  if (counted.length === 0) return { blocked: 'no-decision' };
  return agreed.length === counted.length ? { outcome: 'agreed' } : disagreement(step);
};

/** Not all agreed: the step's own way for that, or an impasse an administrator must end. */
function disagreement(step: ApprovalStep): Tally {
  return step.outcomes['disagreed'] === undefined ? { blocked: 'no-decision' } : { outcome: 'disagreed' };
}

/** A disagreement that ends the step at once, under `immediate`. Read where the answer is given. */
export function endsAtOnce(step: ApprovalStep, answer: NonNullable<Seat['answer']>['answer']): boolean {
  return (
    answer === 'return' || (answer === 'disagree' && step.mode === 'sign' && step.onDisagree === 'immediate')
  );
}
