import type { Answer, SeatDetail } from '../api/models';
import { words } from '../words';

export type FieldValue = string | number | boolean;

/** Who turns a text down or takes no side fills in nothing it would go on with. */
export const leavesFormOpen: ReadonlySet<Answer> = new Set<Answer>([
  'disagree',
  'return',
  'reject',
  'abstain',
  'not-concerned',
]);

/** What is missing, in words, by the name of the field or of the party. The server asks again. */
export function faultsOf(
  { form, picks: asked }: Pick<SeatDetail, 'form' | 'picks'>,
  values: Readonly<Record<string, FieldValue>>,
  picks: Readonly<Record<string, readonly string[]>>,
): Record<string, string> {
  const missing = form
    .filter(({ name, right, value }) => right === 'required' && isEmpty(values[name] ?? value))
    .map(({ name, title }) => [name, words.operations.form.missing(title)]);
  const unpicked = asked
    .filter(({ party }) => (picks[party] ?? []).length === 0)
    .map(({ party }) => [party, words.operations.form.pickMissing]);
  return Object.fromEntries([...missing, ...unpicked]) as Record<string, string>;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
