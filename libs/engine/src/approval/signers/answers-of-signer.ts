import type { Answer } from '../../answers.js';
import type { Act } from '../act.js';

/** What an added signer may say. Asked before, they advise; asked after, they can still stop what was agreed to. */
export function answersOfSigner({
  state,
  seat,
  place,
}: Pick<Act, 'state' | 'seat' | 'place'>): readonly Answer[] {
  const group = seat.group === null ? undefined : state.groups[seat.group - 1];
  if (group?.kind !== 'after') return ['agree', 'disagree', 'no-comment'];
  const { answers } = place.step;
  const mayReturn = answers.includes('return') && place.step.return !== null;
  return [
    'agree',
    ...(answers.includes('disagree') || !mayReturn ? (['disagree'] as const) : []),
    'no-comment',
    ...(mayReturn ? (['return'] as const) : []),
  ];
}
