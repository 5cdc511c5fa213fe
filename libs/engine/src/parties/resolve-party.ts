import { conflictsOf } from '../approval/separation-of-duties.js';
import type { ApprovalStep, PartyRule } from '../graph.js';
import type { UnitId } from '../ids.js';
import { bodySeats } from './body-seats.js';
import { peopleMeant, personsNamed } from './people-meant.js';
import { personSeat, type Resolution, type ResolvedSeat, type Vacancy } from './resolved-seat.js';
import type { Sitting } from './sitting.js';
import { superiorSeats } from './superior-seats.js';
import { unitSeats } from './unit-seats.js';

export interface ResolvedParty {
  /** In the order in which they answer; the chair of a body comes last. */
  readonly seats: readonly ResolvedSeat[];
  /** Why no seat can be taken by anybody; `null` when at least one can, or nobody need be asked. */
  readonly empty: Vacancy | null;
}

/**
 * The seats a party has at this moment, by the directory and under separation of duties. The same answer serves the
 * step that opens and the preview of it. `units` stands in for the rule's own units (somebody named them).
 */
export function resolveParty(sitting: Sitting, units: readonly UnitId[] | null = null): ResolvedParty {
  const rule = sitting.graph.parties[sitting.party];
  const seats = rule === undefined ? 'unresolved' : seatsOf(rule, sitting, units);
  if (seats === 'unresolved') return { seats: [], empty: 'unresolved' };
  return { seats, empty: seats.some(isSettled) ? null : emptiness(seats) };
}

function seatsOf(rule: PartyRule, sitting: Sitting, units: readonly UnitId[] | null): Resolution {
  const conflictOf = conflictsOf(sitting);
  switch (rule.kind) {
    case 'unit':
      return unitSeats(rule, sitting, conflictOf, units);
    case 'body':
      return bodySeats(rule, sitting, conflictOf);
    case 'superior':
      return superiorSeats(rule, sitting, peopleMeant(sitting, rule.of, [sitting.party]), conflictOf);
    case 'picked':
      return (sitting.state.picks[sitting.party] ?? []).map((person) =>
        personSeat(person, null, sitting, conflictOf),
      );
    case 'person': {
      const people = personsNamed(rule, sitting);
      if (people === 'unresolved') return people;
      return people.map((person) => personSeat(person, null, sitting, conflictOf));
    }
  }
}

/** Somebody can take it, or it asks an author about their own text and so asks nobody. */
function isSettled({ vacancy }: ResolvedSeat): boolean {
  return vacancy === null || vacancy === 'self';
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
  const worst = (['unresolved', 'excluded', 'departed'] as const).find((cause) => causes.has(cause));
  return worst ?? 'nobody';
}
