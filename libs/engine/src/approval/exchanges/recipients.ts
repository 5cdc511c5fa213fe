import type { PersonId } from '../../ids.js';
import type { Rejection } from '../../rejections.js';
import type { Act } from '../act.js';

/** The people somebody names, each once, or the first who cannot be named and why. */
export function recipientsIn(
  { context: { directory }, person }: Act,
  to: readonly PersonId[],
  objectionTo: (person: PersonId) => string | null = () => null,
): readonly PersonId[] | Rejection {
  if (to.length === 0) return { code: 'field.required', field: 'to' };
  const people = [...new Set(to)];
  for (const recipient of people) {
    const because =
      directory.person(recipient)?.active !== true
        ? 'inactive'
        : recipient === person
          ? 'self'
          : objectionTo(recipient);
    if (because !== null) return { code: 'recipient', person: recipient, because };
  }
  return people;
}
