import type { Answer, OpinionItem } from '../answers.js';
import type { AnswerSeat } from '../commands.js';
import type { OpinionId } from '../ids.js';
import { activationOf, seatOf } from '../places.js';
import type { Run } from '../run.js';

/** What a general opinion asks for where no single points were made. */
const natureOf: Partial<Readonly<Record<Answer, OpinionItem['nature']>>> = {
  'agree-with-changes': 'modify',
  disagree: 'object',
};

/** Files the points of an answer, each to be disposed of. A corrected answer replaces the points before it. */
export function fileOpinions(
  run: Run,
  { seatId, answer, opinion, items }: Pick<AnswerSeat, 'seatId' | 'answer' | 'opinion' | 'items'>,
): void {
  for (const earlier of run.state.opinions) {
    if (earlier.seatId === seatId && !earlier.superseded) {
      run.record({ type: 'OpinionSuperseded', opinionId: earlier.id });
    }
  }
  for (const item of items.length > 0 ? items : generalPoint(run, seatId, answer, opinion)) {
    run.record({
      type: 'OpinionFiled',
      opinionId: (run.state.opinions.length + 1) as OpinionId,
      seatId,
      item,
    });
  }
}

/** A reservation of a unit that was consulted must never pass without an answer, however it was worded. */
function generalPoint(
  run: Run,
  seatId: AnswerSeat['seatId'],
  answer: Answer,
  opinion: string,
): readonly OpinionItem[] {
  const nature = natureOf[answer];
  const { mode } = activationOf(run.state, seatOf(run.state, seatId).activationId);
  if (nature === undefined || mode !== 'consult') return [];
  return [{ place: '', nature, wording: '', reason: opinion }];
}
