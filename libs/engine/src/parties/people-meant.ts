import type { PartyRule } from '../graph.js';
import type { PartyName, PersonId } from '../ids.js';
import { namesIn } from '../names.js';
import { bodySeats } from './body-seats.js';
import { idsNamed } from './ids-named.js';
import type { Resolution } from './resolved-seat.js';
import type { Sitting } from './sitting.js';
import { superiorsOf } from './superior-seats.js';
import { unitSeats } from './unit-seats.js';

type People = readonly PersonId[] | 'unresolved';

/** Nobody is left out: whoever may not judge still has superiors. */
const everybody = (): null => null;

/**
 * Whom a party means today, whether or not they may sit. A party that is asked about while it is being worked out
 * has no answer.
 */
export function peopleMeant(sitting: Sitting, party: PartyName, asking: readonly PartyName[] = []): People {
  const rule = sitting.graph.parties[party];
  if (rule === undefined || asking.includes(party)) return 'unresolved';
  switch (rule.kind) {
    case 'person':
      return personsNamed(rule, sitting);
    case 'picked':
      return sitting.state.picks[party] ?? [];
    case 'unit':
      return peopleSeated(sitting, unitSeats(rule, sitting, everybody, null));
    case 'body':
      return peopleSeated(sitting, bodySeats(rule, sitting, everybody));
    case 'superior': {
      const people = peopleMeant(sitting, rule.of, [...asking, party]);
      return people === 'unresolved' ? people : superiorsOf(rule, sitting, people, () => true);
    }
  }
}

export function personsNamed(
  rule: Extract<PartyRule, { kind: 'person' }>,
  { state, scopeId }: Pick<Sitting, 'state' | 'scopeId'>,
): People {
  return idsNamed(rule.person, namesIn(state, scopeId)) as People;
}

/** The holder of each seat; where several share it, all of them. */
function peopleSeated({ directory }: Sitting, seats: Resolution): People {
  if (seats === 'unresolved') return seats;
  return seats.flatMap(({ holder, pool }) => {
    if (holder !== null) return [holder];
    if (pool?.kind !== 'unit-post') return [];
    return directory
      .holdersOf(pool.unit, pool.post)
      .filter(({ active }) => active)
      .map(({ id }) => id);
  });
}
