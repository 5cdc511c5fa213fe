import { activationOf, personName, type InstanceReading } from '../../instances/instance-reading.js';
import { stepTitle } from '../../instances/words.js';
import { foresee, type Foreseen } from './foresee.js';
import type { Prospect } from './prospect.js';

/** 退回修改: whom the text goes back to, who is asked again afterwards, and who signs again. */
export function returnEffect(prospect: Prospect): string {
  const foreseen = firstForeseen(prospect);
  const step = foreseen?.opened?.step;
  if (foreseen === null || step === undefined) return '';
  const [writer] = foreseen.next;
  const name = writer?.holder == null ? '' : personName(prospect.reading.directory, writer.holder);
  if (foreseen.reading.state.rounds.at(-1)?.resubmit === 'rewalk') {
    return `退回${stepTitle(step)}，由${name}修改；改后重新征求意见。`;
  }
  const signed = signedBefore(prospect);
  const back = signed.length === 0 ? '直接送您签批' : `由${signed.join('、')}重新签批后送您`;
  return `退回${name}修改；改后不再征求各单位意见，${back}。`;
}

/** By the first step the workflow offers, which is the one the pages propose. */
function firstForeseen(prospect: Prospect): Foreseen | null {
  for (const to of prospect.step.return?.to ?? []) {
    const foreseen = foresee(prospect, { to });
    if (foreseen !== null) return foreseen;
  }
  return null;
}

/** Those whose signatures the changed text will need again. */
function signedBefore({
  reading,
  seat,
}: {
  readonly reading: InstanceReading;
  readonly seat: Prospect['seat'];
}) {
  return activationOf(reading, seat).seats.flatMap((id) => {
    const other = reading.state.seats[id - 1];
    const stands = other?.state === 'answered' || other?.state === 'carried';
    if (other === undefined || other.id === seat.id || !stands || other.holder === null) return [];
    return [personName(reading.directory, other.holder)];
  });
}
