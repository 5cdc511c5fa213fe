import type { PersonView } from '../directory-view.js';
import type { PersonId, UnitId } from '../ids.js';
import type { Post } from '../posts.js';
import type { BlockCause, Pool, Principal } from '../state.js';
import type { ConflictOf, Sitting } from './sitting.js';

/** Why nobody can take a seat that must be taken. */
export type Vacancy = Extract<BlockCause, 'nobody' | 'departed' | 'excluded' | 'unresolved'>;

/** A seat as the rule gives it, before the step opens it. */
export interface ResolvedSeat {
  readonly principal: Principal;
  /** The one person it falls to; `null` while several share it or nobody can take it. */
  readonly holder: PersonId | null;
  readonly pool: Pool | null;
  readonly post: Post | null;
  readonly chair: boolean;
  /**
   * `self`: the author would be asked about their own text, so nobody is asked here. `above`: they would sign it, and
   * the next post of their unit does instead.
   */
  readonly vacancy: Vacancy | 'self' | 'above' | null;
}

/** The seats of a party, or that its rule cannot be worked out. Failing to know is never the same as nobody. */
export type Resolution = readonly ResolvedSeat[] | 'unresolved';

/** A seat that belongs to one person. */
export function personSeat(
  person: PersonId,
  post: Post | null,
  sitting: Sitting,
  conflictOf: ConflictOf,
): ResolvedSeat {
  return {
    principal: { kind: 'person', person },
    holder: person,
    pool: null,
    post,
    chair: post === 'chair',
    vacancy: vacancyOfPerson(person, sitting, conflictOf),
  };
}

function vacancyOfPerson(
  person: PersonId,
  { directory, mode }: Sitting,
  conflictOf: ConflictOf,
): ResolvedSeat['vacancy'] {
  const view = directory.person(person);
  if (view === undefined) return 'unresolved';
  if (!view.active) return 'departed';
  const conflict = conflictOf(person);
  if (conflict === null) return null;
  return conflict === 'author' && mode === 'consult' ? 'self' : 'excluded';
}

/** Whether a person holds the post there today. */
export function holds(person: PersonView, unit: UnitId, post: Post): boolean {
  return person.active && person.posts.some((held) => held.unit === unit && held.post === post);
}
