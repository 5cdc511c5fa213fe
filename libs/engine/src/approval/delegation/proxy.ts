import type { ProxyGrant } from '../../directory-view.js';
import type { PersonId } from '../../ids.js';
import type { Proxy, SeatInPlace } from '../act.js';
import { mayTake, peopleAround } from '../holding.js';

/**
 * The grant under which a person may act on a seat at this moment 代理. It holds only while its giver could act
 * themselves, so it ends with their post, and it gives no right to pass it on.
 */
export function proxyFor(at: SeatInPlace, person: PersonId): Proxy | null {
  const { directory } = at.context;
  if (!at.place.step.may.includes('proxy') || directory.person(person)?.active !== true) return null;
  for (const giver of peopleAround(directory, at.seat)) {
    if (giver === person || !mayTake(directory, at.seat, giver)) continue;
    const grant = directory.grantsFrom(giver).find((given) => given.to === person && holdsAt(at, given));
    if (grant !== undefined) return { grant: grant.id, for: giver };
  }
  return null;
}

/** Whether a grant is in force today and reaches this step. The last day is the one before `until`. */
function holdsAt({ root, place, context }: SeatInPlace, grant: ProxyGrant): boolean {
  const today = context.workingDays.dateOf(context.now);
  return (
    !grant.revoked &&
    grant.since <= today &&
    today < grant.until &&
    (grant.workflows === null || grant.workflows.includes(root.key)) &&
    (grant.modes === null || grant.modes.includes(place.step.mode)) &&
    (!place.step.personal || grant.letter)
  );
}
