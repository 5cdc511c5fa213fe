import type { Action, Authority } from './actor.js';
import { mayTake } from './approval/entitlement.js';
import { hasOffice } from './approval/participation.js';
import type { Command } from './commands.js';
import type { DirectoryView } from './directory-view.js';
import type { InstanceState } from './state.js';

/** Who acts, by what right and for whom, as they are at this moment. */
export function stampOf(command: Command, state: InstanceState | null, directory: DirectoryView): Action {
  const { by } = command;
  if (by.kind === 'system') {
    return {
      actor: by,
      authority: authorityOf(command, state, directory),
      onBehalfOf: null,
      actorName: by.name,
      actorUnit: null,
      actorUnitName: null,
      actorTitle: null,
    };
  }
  const authority = authorityOf(command, state, directory);
  const person = directory.person(by.person);
  const unit = person === undefined ? undefined : directory.unit(person.unit);
  return {
    actor: by,
    authority,
    // Who acts by office speaks for nobody else.
    onBehalfOf: authority === 'own' ? principalOf(command, state) : null,
    actorName: person?.name ?? by.person,
    actorUnit: person?.unit ?? null,
    actorUnitName: unit?.name ?? null,
    actorTitle: person?.title ?? null,
  };
}

/** A unit's seat is answered for the unit. A person's own seat is answered for oneself. */
function principalOf(command: Command, state: InstanceState | null): Action['onBehalfOf'] {
  if (!('seatId' in command)) return null;
  const principal = state?.seats[command.seatId - 1]?.principal;
  if (principal === undefined) return null;
  if (principal.kind === 'unit') return { unit: principal.unit };
  const own = command.by.kind === 'person' && command.by.person === principal.person;
  return own ? null : { person: principal.person };
}

/** Acts that are not done from one's own seat are done by office, unless they concern one's own text. */
function authorityOf(command: Command, state: InstanceState | null, directory: DirectoryView): Authority {
  const { by } = command;
  if (by.kind === 'system') return 'system';
  switch (command.type) {
    case 'ReceiveMessage':
    case 'RetryIncident':
      return 'administrator';
    case 'TerminateInstance':
      return by.person === state?.startedBy ? 'own' : 'administrator';
    case 'TransferSeat': {
      const seat = state?.seats[command.seatId - 1];
      return seat === undefined || mayTake(directory, seat, by.person) ? 'own' : 'administrator';
    }
    case 'ChangeSubject':
      return hasOffice(directory, by.person) ? 'administrator' : 'own';
    default:
      return 'own';
  }
}
