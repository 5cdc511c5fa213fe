import type { ApprovalStep } from '../../graph.js';
import type { Seat } from '../../state.js';
import { hasSpoken } from '../standing.js';

/** How an answer counts. `assent` counts as agreement, but nothing is signed by assents alone. */
export type Voice = 'agree' | 'assent' | 'against' | 'abstain';

/** How a seat counts in a signature or a vote; `null` while it has not spoken, or its answer is held back. */
export function voiceOf({ noComment }: Pick<ApprovalStep, 'noComment'>, seat: Seat): Voice | null {
  if (!hasSpoken(seat)) return null;
  // A ruling binds whoever disagreed; what they said stays in the record.
  if (seat.state === 'ruled') return 'assent';
  switch (seat.answer?.answer) {
    case 'agree':
      return 'agree';
    case 'no-comment':
      return noComment === 'agree' ? 'assent' : 'abstain';
    case undefined:
    case 'abstain':
      return 'abstain';
    default:
      return 'against';
  }
}
