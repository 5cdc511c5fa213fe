import { conflictsOf } from '../approval/separation-of-duties.js';
import type { PartyName, PersonId } from '../ids.js';
import { peopleMeant } from './people-meant.js';
import type { Sitting } from './sitting.js';

/** Who may be picked for a party: people of the party it is drawn from, or anybody who is still in office. */
export function pickablePeople(sitting: Sitting, party: PartyName): readonly PersonId[] | 'anybody' {
  const rule = sitting.graph.parties[party];
  if (rule?.kind !== 'picked') return [];
  if (rule.among === null) return 'anybody';
  const people = peopleMeant(sitting, rule.among, [party]);
  return people === 'unresolved' ? [] : people.filter((person) => maySitLater(sitting, party, person));
}

/** Whether this person may be picked: who could not sit where the party sits is refused when picked, not later. */
export function mayBePicked(sitting: Sitting, party: PartyName, person: PersonId): boolean {
  const people = pickablePeople(sitting, party);
  return people === 'anybody' ? maySitLater(sitting, party, person) : people.includes(person);
}

function maySitLater(sitting: Sitting, party: PartyName, person: PersonId): boolean {
  if (sitting.directory.person(person)?.active !== true) return false;
  return Object.values(sitting.graph.nodes).every(
    (node) =>
      node.kind !== 'approval-step' ||
      node.party !== party ||
      conflictsOf({ ...sitting, party, mode: node.mode })(person) === null,
  );
}
