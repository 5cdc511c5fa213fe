import type { BusinessDate, Instant, PersonId, ProxyGrant } from '#libs/engine';
import type { GrantRefusal, GrantRequest } from './grant-rules.js';

/** A grant with how it came about and ended. Never deleted: the record of what was done under it names it. */
export interface RecordedGrant extends ProxyGrant {
  readonly reason: string;
  /** Number or title of the letter of authority; `null` where there is none. */
  readonly letterTitle: string | null;
  /** Who entered it: the giver, or an office on their behalf. */
  readonly enteredBy: PersonId;
  /** ISO 8601 UTC. */
  readonly enteredAt: string;
  readonly revokedBy: PersonId | null;
  readonly revokedAt: string | null;
}

/** Business time of an entry, and its date where the office is. */
export interface EntryTime {
  readonly now: Instant;
  readonly today: BusinessDate;
}

/** Where proxy grants are kept. Every change raises the version of the directory. */
export interface ProxyStore {
  /** Grants given or received by a person, or everybody's; the latest first. */
  list(person: PersonId | null): Promise<readonly RecordedGrant[]>;
  find(id: string): Promise<RecordedGrant | undefined>;
  /** Enters a grant under the next number of the year, unless the rules refuse it. One after the other. */
  enter(request: GrantRequest, at: EntryTime): Promise<RecordedGrant | GrantRefusal>;
  /** Ends a grant now; one that was ended before stays as it was. What was done under it stands. */
  revoke(id: string, by: PersonId, now: Instant): Promise<RecordedGrant | undefined>;
}
