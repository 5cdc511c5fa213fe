import type { AnswerSeat } from '../commands.js';
import type { Run } from '../run.js';
import type { Act } from './act.js';
import { countedSeats } from './standing.js';
import { isCounted } from './standing.js';
import { tallies } from './tally/index.js';

/**
 * Whether the result may be made public 公开属性: proposed with the text, perhaps corrected by those who sign, and
 * decided by the signature that completes the sign-off. Silence lets the proposal stand.
 */
export function recordOpenness(
  run: Run,
  { place, seat }: Pick<Act, 'place' | 'seat'>,
  { answer, fields }: Pick<AnswerSeat, 'answer' | 'fields'>,
): void {
  const { step, activation } = place;
  const submits = step.mode === 'write' && answer === 'submit';
  const signs = step.mode === 'sign' && answer === 'agree';
  if (!isCounted(seat) || (!submits && !signs)) return;

  const standing = fields['disclosure'] ?? run.state.subject.attributes['disclosureProposed'] ?? null;
  if (standing === null) return;
  const tally = signs ? tallies.sign(step, countedSeats(run.state, activation)) : null;
  if (tally !== null && 'outcome' in tally && tally.outcome === 'agreed') {
    change(run, 'disclosure', standing);
  } else if (fields['disclosure'] !== undefined) {
    change(run, 'disclosureProposed', standing);
  }
}

function change(run: Run, name: string, value: AnswerSeat['fields'][string]): void {
  const attributes = { [name]: value };
  run.record({ type: 'SubjectChanged', attributes, contentHash: null, parts: null, author: null });
}
