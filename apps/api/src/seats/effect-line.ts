import type { Answer, DecisionContext, PersonId, Seat } from '#libs/engine';

import { nodeOfSeat, principalName, type InstanceReading } from '../instances/instance-reading.js';
import { decideEffect } from './effects/decide-effect.js';
import type { Prospect } from './effects/prospect.js';
import { returnEffect } from './effects/return-effect.js';
import { appointEffect, signEffect, submitEffect } from './effects/submit-effect.js';
import { voteEffect } from './effects/vote-effect.js';

/**
 * What giving an answer will do, said before it is pressed. Who comes next and until when
 * is what the engine would decide at this moment; the line is empty where that cannot be told yet (another's turn).
 */
export function effectLine(
  reading: InstanceReading,
  seat: Seat,
  answer: Answer,
  by: PersonId,
  context: DecisionContext,
): string {
  const step = nodeOfSeat(reading, seat);
  if (step.kind !== 'approval-step') return '';
  // A reader who is not asked is told what the holder's answer would do.
  const prospect: Prospect = { reading, seat, step, answer, by: seat.holder ?? by, context };
  if (seat.purpose === 'appoint') return appointEffect(prospect);
  // A vote does not tell beforehand how it will end.
  if (step.mode === 'vote') return voteEffect(prospect);
  if (answer === 'return') return returnEffect(prospect);
  if (seat.purpose === 'dispute') return disputeEffect(answer);
  switch (step.mode) {
    case 'write':
      return submitEffect(prospect);
    case 'consult':
      return consultEffect(prospect);
    case 'sign':
      return signEffect(prospect);
    case 'decide':
      return decideEffect(prospect);
  }
}

/** A rung below the last can only take it higher, with its minutes; the last one rules. */
function disputeEffect(answer: Answer): string {
  return answer === 'rule'
    ? '按裁定办理；不同意方的保留意见记入办理记录。'
    : '附会商记录提请上级协调；协调有结果前，本件不往下走。';
}

function consultEffect({ reading, seat, answer }: Prospect): string {
  const unit = principalName(reading.directory, seat.principal);
  switch (answer) {
    case 'agree-with-changes':
      return `代表${unit}；起草单位须逐条答复。`;
    case 'disagree':
      return `代表${unit}；须说明理由；不终止办理，起草单位须答复。`;
    case 'no-comment':
      return `代表${unit}答复“无意见”。`;
    case 'not-concerned':
      return `代表${unit}；须起草人确认。`;
    default:
      return `本意见代表${unit}，期限前可修改。`;
  }
}
