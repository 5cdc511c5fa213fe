import type { DirectoryView, PersonView } from '../directory-view.js';
import { evaluate, stringsIn } from '../expressions/evaluate.js';
import type { PartyRule, StepMode } from '../graph.js';
import type { PersonId, UnitId } from '../ids.js';
import { namesIn } from '../names.js';
import type { Post } from '../posts.js';
import { idsNamed } from './ids-named.js';
import { holds, type Resolution, type ResolvedSeat } from './resolved-seat.js';
import type { ConflictOf, Sitting } from './sitting.js';

/** A post that only authors hold: not asked about their own text, passed over for the next one up, or barred. */
const ofAuthor = {
  write: 'excluded',
  consult: 'self',
  sign: 'above',
  vote: 'excluded',
  decide: 'excluded',
} satisfies Record<StepMode, ResolvedSeat['vacancy']>;

/** One seat per unit and post, in the order written. `given` stands in for the rule's own units. */
export function unitSeats(
  rule: Extract<PartyRule, { kind: 'unit' }>,
  sitting: Sitting,
  conflictOf: ConflictOf,
  given: readonly UnitId[] | null,
): Resolution {
  const names = namesIn(sitting.state, sitting.scopeId);
  const units = given ?? idsNamed(rule.unit, names);
  if (units === 'unresolved') return units;
  const named = rule.named === null ? [] : stringsIn(evaluate(rule.named, names));
  // One person gives one answer: who has a seat of their own leaves the next to the others.
  const seated = new Set<PersonId>();

  return [...new Set(units as readonly UnitId[])].flatMap((unit) => {
    const seats = rule.posts.map((post): ResolvedSeat => {
      const present = holdersToday(sitting.directory, unit, post);
      const eligible = present.filter(({ id }) => conflictOf(id) === null && !seated.has(id));
      const holder = onlyOne(eligible.filter(({ id }) => named.includes(id))) ?? onlyOne(eligible);
      if (holder !== null) seated.add(holder);
      return {
        principal: { kind: 'unit', unit },
        holder,
        pool: { kind: 'unit-post', unit, post },
        post,
        chair: false,
        vacancy: eligible.length > 0 ? null : vacancyOfPost(unit, post, present, sitting, conflictOf),
      };
    });
    return withoutPromises(seats);
  });
}

/** Where no higher post of the unit can sign what the author of the text may not, nobody can. */
function withoutPromises(seats: readonly ResolvedSeat[]): readonly ResolvedSeat[] {
  const highest = seats.findLastIndex(({ vacancy }) => vacancy === null);
  return seats.map((seat, index) =>
    seat.vacancy === 'above' && index > highest ? { ...seat, vacancy: 'excluded' } : seat,
  );
}

function holdersToday(directory: DirectoryView, unit: UnitId, post: Post): readonly PersonView[] {
  return directory.holdersOf(unit, post).filter((person) => holds(person, unit, post));
}

function vacancyOfPost(
  unit: UnitId,
  post: Post,
  present: readonly PersonView[],
  { directory, mode }: Sitting,
  conflictOf: ConflictOf,
): ResolvedSeat['vacancy'] {
  if (directory.unit(unit) === undefined) return 'unresolved';
  if (present.length === 0) return directory.holdersOf(unit, post).length > 0 ? 'departed' : 'nobody';
  if (!present.every(({ id }) => conflictOf(id) === 'author')) return 'excluded';
  return ofAuthor[mode];
}

function onlyOne(people: readonly PersonView[]): PersonId | null {
  return people.length === 1 ? (people[0]?.id ?? null) : null;
}
