import type { Action, Authority } from './actor.js';
import type { Act } from './approval/act.js';
import { actOn } from './approval/entitlement.js';
import { mayTake } from './approval/holding.js';
import { hasOffice } from './approval/participation.js';
import { disposalSeats, penSeats } from './approval/pen.js';
import type { Command } from './commands.js';
import type { DecisionContext } from './decision.js';
import type { Graph } from './graph.js';
import type { SeatId } from './ids.js';
import type { InstanceState, Seat } from './state.js';

/** Who acts, by what right and for whom, as they are at this moment. */
export function stampOf(
  graph: Graph,
  command: Command,
  state: InstanceState | null,
  context: DecisionContext,
): Action {
  const { by } = command;
  if (by.kind === 'system') {
    return {
      actor: by,
      authority: 'system',
      onBehalfOf: null,
      actorName: by.name,
      actorUnit: null,
      actorUnitName: null,
      actorTitle: null,
    };
  }
  const { directory } = context;
  const person = directory.person(by.person);
  const unit = person === undefined ? undefined : directory.unit(person.unit);
  return {
    actor: by,
    ...rightOf(command, by.person, state, actBehind(graph, command, state, context), context),
    actorName: person?.name ?? by.person,
    actorUnit: person?.unit ?? null,
    actorUnitName: unit?.name ?? null,
    actorTitle: person?.title ?? null,
  };
}

type Right = Pick<Action, 'authority' | 'onBehalfOf'>;
type By = Extract<Command['by'], { kind: 'person' }>['person'];

const OWN: Right = { authority: 'own', onBehalfOf: null };
/** Who acts by office speaks for nobody else. */
const BY_OFFICE: Right = { authority: 'administrator', onBehalfOf: null };

/** Whose right an act uses: a delegate's, a proxy's, one's own seat's, or that of an office. */
function rightOf(
  command: Command,
  by: By,
  state: InstanceState | null,
  act: Act | null,
  { directory }: DecisionContext,
): Right {
  if (act !== null && command.type === 'AdviseSeat') {
    const lender = act.seat.delegation?.by;
    return { authority: 'delegate', onBehalfOf: lender === undefined ? null : { person: lender } };
  }
  if (act?.proxy != null) return { authority: 'proxy', onBehalfOf: { person: act.proxy.for } };
  if (act !== null && 'seatId' in command && mayTake(directory, act.seat, by)) {
    return { authority: 'own', onBehalfOf: principalOf(act.seat, by) };
  }
  return isByOffice(command, by, state, directory) ? BY_OFFICE : OWN;
}

/** A unit's seat is answered for the unit. A person's own seat is answered for oneself. */
function principalOf({ principal }: Seat, by: By): Action['onBehalfOf'] {
  if (principal.kind === 'unit') return { unit: principal.unit };
  return by === principal.person ? null : { person: principal.person };
}

/** Acts that are not done from one's own seat are done by office, unless they concern one's own text. */
function isByOffice(
  command: Command,
  by: By,
  state: InstanceState | null,
  directory: DecisionContext['directory'],
): boolean {
  switch (command.type) {
    case 'ReceiveMessage':
    case 'TransferSeat':
    case 'JumpInstance':
    case 'SuspendInstance':
    case 'ResumeInstance':
    case 'ReviveInstance':
    case 'RetryIncident':
    case 'MigrateInstance':
      return true;
    case 'TerminateInstance':
      return by !== state?.startedBy;
    case 'ChangeSubject':
    case 'RemoveSigner':
    case 'DecideExtension':
    case 'CloseStepEarly':
      return hasOffice(directory, by);
    default:
      return false;
  }
}

/** The seat an act is done from, with who does it: the one it names, or the one that holds the pen. */
function actBehind(
  graph: Graph,
  command: Command,
  state: InstanceState | null,
  context: DecisionContext,
): Act | null {
  if (state === null) return null;
  const seatId = seatBehind(graph, command, state);
  if (seatId === null) return null;
  const act = actOn(graph, state, seatId, command.by, context);
  return 'code' in act ? null : act;
}

function seatBehind(graph: Graph, command: Command, state: InstanceState): SeatId | null {
  switch (command.type) {
    // These are about somebody's seat, and not done from it.
    case 'UrgeSeat':
    case 'DecideExtension':
    case 'RemoveSigner':
      return null;
    case 'DisposeOpinion':
      return disposalSeats(graph, state)[0]?.id ?? null;
    case 'ChangeSubject':
      return command.content === null ? null : (penSeats(graph, state)[0]?.id ?? null);
    default:
      return 'seatId' in command ? command.seatId : null;
  }
}
