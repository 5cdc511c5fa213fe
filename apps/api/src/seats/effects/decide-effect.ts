import { activationOf } from '../../instances/instance-reading.js';
import { stepTitle } from '../../instances/words.js';
import { foresee, type Foreseen } from './foresee.js';
import { onwardWords } from './onward-words.js';
import type { Prospect } from './prospect.js';

/** A decision: what becomes of the paper, and how many more must decide the same before it does. */
export function decideEffect(prospect: Prospect): string {
  let foreseen = foresee(prospect);
  let others = 0;
  while (foreseen !== null && isUndecided(prospect, foreseen)) {
    others += 1;
    foreseen = another(prospect, foreseen);
  }
  if (foreseen === null) return '';
  const consequence = consequenceOf(prospect, foreseen);
  return others === 0 ? `${consequence}。` : `还须另${others}名核查人同样认定；认定后，${consequence}。`;
}

function isUndecided({ seat }: Prospect, { reading }: Foreseen): boolean {
  return activationOf(reading, seat).state === 'open';
}

/** What would follow if another of the party decided the same, for the first time or instead of what they said. */
function another(prospect: Prospect, { reading }: Foreseen): Foreseen | null {
  const seat = activationOf(reading, prospect.seat)
    .seats.flatMap((id) => reading.state.seats[id - 1] ?? [])
    .find(
      ({ state, answer }) =>
        state === 'pending' || (state === 'answered' && answer?.answer !== prospect.answer),
    );
  return seat?.holder == null ? null : foresee({ ...prospect, reading, seat, by: seat.holder });
}

function consequenceOf({ answer, reading: before }: Prospect, foreseen: Foreseen): string {
  const { state } = foreseen.reading;
  const round = state.rounds.length > before.state.rounds.length ? state.rounds.at(-1) : undefined;
  if (round?.cause === 'overturn') {
    const step = foreseen.opened?.step;
    return `推翻验收，重新启动第${round.number}轮${step === undefined ? '' : `，退回${stepTitle(step)}`}；原验收标注保留`;
  }
  const onward = onwardWords(foreseen);
  return answer === 'finding' ? `下达整改，${onward}` : onward;
}
