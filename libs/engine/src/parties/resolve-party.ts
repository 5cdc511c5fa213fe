import {
  conflictsOf,
  personsMeant,
  type ConflictOf,
  type Sitting,
} from '../approval/separation-of-duties.js';
import type { PersonView, Post } from '../directory-view.js';
import { evaluate, stringsIn } from '../expressions/evaluate.js';
import type { ApprovalStep, PartyRule } from '../graph.js';
import type { BodyId, PersonId, UnitId } from '../ids.js';
import { namesIn } from '../names.js';
import type { BlockCause, Pool, Principal } from '../state.js';

/** Why nobody can take a seat. */
export type Vacancy = Extract<BlockCause, 'nobody' | 'departed' | 'excluded'>;

/** A seat as the rule gives it, before the step opens it. */
export interface ResolvedSeat {
  readonly principal: Principal;
  /** The one person it falls to; `null` while several share it or nobody can take it. */
  readonly holder: PersonId | null;
  readonly pool: Pool | null;
  readonly post: Post | null;
  readonly chair: boolean;
  readonly vacancy: Vacancy | null;
}

export interface ResolvedParty {
  /** In the order in which they answer; the chair of a body comes last. */
  readonly seats: readonly ResolvedSeat[];
  /** Why no seat can be taken by anybody; `null` when at least one can. */
  readonly empty: Vacancy | null;
}

/**
 * The seats a party has at this moment, by the directory and under separation of duties. The same answer serves the
 * step that opens and the preview of it. `units` stands in for the rule's own units (somebody named them).
 */
export function resolveParty(sitting: Sitting, units: readonly UnitId[] | null = null): ResolvedParty {
  const rule = sitting.graph.parties[sitting.party];
  const seats = rule === undefined ? [] : seatsOf(rule, sitting, units);
  return { seats, empty: seats.some(({ vacancy }) => vacancy === null) ? null : emptiness(seats) };
}

function seatsOf(
  rule: PartyRule,
  sitting: Sitting,
  units: readonly UnitId[] | null,
): readonly ResolvedSeat[] {
  const conflictOf = conflictsOf(sitting);
  switch (rule.kind) {
    case 'unit':
      return unitSeats(rule, sitting, conflictOf, units);
    case 'body':
      return bodySeats(rule, sitting, conflictOf);
    case 'superior':
    case 'picked':
      return [];
    case 'person':
      return personsMeant(rule, sitting).map((person) => personSeat(person, null, sitting, conflictOf));
  }
}

function unitSeats(
  rule: Extract<PartyRule, { kind: 'unit' }>,
  sitting: Sitting,
  conflictOf: ConflictOf,
  given: readonly UnitId[] | null,
): readonly ResolvedSeat[] {
  const names = namesIn(sitting.state, sitting.scopeId);
  const units = given ?? (stringsIn(evaluate(rule.unit, names)) as readonly UnitId[]);
  const named = rule.named === null ? [] : stringsIn(evaluate(rule.named, names));
  // One person gives one answer: who has a seat of their own leaves the next to the others.
  const seated = new Set<PersonId>();

  return [...new Set(units)].flatMap((unit) =>
    rule.posts.map((post): ResolvedSeat => {
      const everybody = sitting.directory.holdersOf(unit, post);
      const present = everybody.filter((person) => holds(person, unit, post));
      const eligible = present.filter(({ id }) => conflictOf(id) === null && !seated.has(id));
      const holder = onlyOne(eligible.filter(({ id }) => named.includes(id))) ?? onlyOne(eligible);
      if (holder !== null) seated.add(holder);
      return {
        principal: { kind: 'unit', unit },
        holder,
        pool: { kind: 'unit-post', unit, post },
        post,
        chair: false,
        vacancy: eligible.length > 0 ? null : vacancyOf(present.length, everybody.length),
      };
    }),
  );
}

function bodySeats(
  rule: Extract<PartyRule, { kind: 'body' }>,
  sitting: Sitting,
  conflictOf: ConflictOf,
): readonly ResolvedSeat[] {
  const names = namesIn(sitting.state, sitting.scopeId);
  const [bodyId] = stringsIn(evaluate(rule.body, names));
  const body = bodyId === undefined ? undefined : sitting.directory.body(bodyId as BodyId);
  const named = rule.named === null ? [] : stringsIn(evaluate(rule.named, names));

  const members = (body?.members ?? []).filter(
    ({ person, post }) =>
      (rule.post === null || post === rule.post) && (named.length === 0 || named.includes(person)),
  );
  const chairLast = [
    ...members.filter(({ post }) => post !== 'chair'),
    ...members.filter(({ post }) => post === 'chair'),
  ];
  return chairLast.map(({ person, post }) => personSeat(person, post, sitting, conflictOf));
}

function personSeat(
  person: PersonId,
  post: Post | null,
  sitting: Sitting,
  conflictOf: ConflictOf,
): ResolvedSeat {
  const view = sitting.directory.person(person);
  const excluded = conflictOf(person) !== null;
  const vacancy =
    view === undefined ? 'nobody' : !view.active ? 'departed' : excluded ? ('excluded' as const) : null;
  return {
    principal: { kind: 'person', person },
    holder: person,
    pool: null,
    post,
    chair: post === 'chair',
    vacancy,
  };
}

/** Whether a person holds the post there today. */
export function holds(person: PersonView, unit: UnitId, post: Post): boolean {
  return person.active && person.posts.some((held) => held.unit === unit && held.post === post);
}

function onlyOne(people: readonly PersonView[]): PersonId | null {
  return people.length === 1 ? (people[0]?.id ?? null) : null;
}

function vacancyOf(present: number, ever: number): Vacancy {
  if (present > 0) return 'excluded';
  return ever > 0 ? 'departed' : 'nobody';
}

/**
 * Why a step cannot be decided by the party it has, although somebody could sit: the chair it waits for does not
 * exist, or of several who decide together too few are left for one to file and another to confirm.
 */
export function shortageOf(step: ApprovalStep, { seats, empty }: ResolvedParty): Vacancy | null {
  if (empty !== null) return empty;
  if (step.chair !== null && !seats.some(({ chair }) => chair)) return 'nobody';
  const able = seats.filter(({ vacancy }) => vacancy === null);
  return step.mode === 'decide' && seats.length > 1 && able.length < 2 ? emptiness(seats) : null;
}

function emptiness(seats: readonly ResolvedSeat[]): Vacancy {
  const causes = new Set(seats.map(({ vacancy }) => vacancy));
  if (causes.has('excluded')) return 'excluded';
  return causes.has('departed') ? 'departed' : 'nobody';
}
