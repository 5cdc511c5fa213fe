import type { Authority, Command, DirectoryView, PersonId, Seat } from '#libs/engine';
import { must, type Happened, type Invariant } from '../invariant.js';
import { printed, type PrintedItem } from './printed.js';

/** One history in so many is printed. */
const ONE_IN = 4;

/** What nobody does from a seat of their own. */
const byOffice: ReadonlySet<Command['type']> = new Set([
  'ReceiveMessage',
  'JumpInstance',
  'SuspendInstance',
  'ResumeInstance',
  'ReviveInstance',
  'RetryIncident',
  'MigrateInstance',
]);
/** What is done from a seat. */
const fromSeat: ReadonlySet<Command['type']> = new Set([
  'AnswerSeat',
  'AddSigners',
  'AskExtension',
  'CirculateText',
  'SendCopies',
  'AskQuestion',
  'DelegateSeat',
]);

/** 14. What was done by office, for another or by a rule can be told from an ordinary act. */
export const byWhatRight: Invariant = {
  number: '14',
  name: 'an act by office, by proxy or by a rule is distinguishable from an ordinary act',
  afterEach: (happened) => {
    const { action, command, events, after } = happened;
    const right = rightOf(happened);
    must(
      right === null || action.authority === right,
      () => `${command.type} was done by right of ${right ?? ''} and recorded as ${action.authority}`,
    );
    if (command.by.kind === 'system') {
      must(
        action.actorUnit === null && action.actorTitle === null,
        () => `${command.type} by a rule wears a person's title`,
      );
    }
    for (const event of events) {
      if (event.type !== 'SeatAnswered' || command.type !== 'AnswerSeat') continue;
      const proxy = event.proxy ?? null;
      const named =
        action.onBehalfOf !== null && 'person' in action.onBehalfOf ? action.onBehalfOf.person : null;
      must(
        (proxy !== null) === (action.authority === 'proxy') && (proxy === null || proxy.for === named),
        () =>
          `the answer of seat ${event.seatId} for ${proxy?.for} was recorded as ${action.authority} for ${named}`,
      );
      const kept = after.seats[event.seatId - 1]?.answer?.proxy ?? null;
      must((kept === null) === (proxy === null), () => `seat ${event.seatId} forgot who answered for whom`);
    }
  },
  atEnd: (lived, dice) => {
    if (dice.below(ONE_IN) !== 0) return 0;
    for (const [happened, items] of printed(lived)) for (const item of items) tells(happened, item);
    return 1;
  },
};

/** The record says by what right; who acts is never printed as if for themselves. */
function tells({ action, command }: Happened, { text, authority, system, actor, type }: PrintedItem): void {
  must(
    authority === action.authority,
    () => `${type} is told with authority ${authority}, not ${action.authority}`,
  );
  const isRule = command.by.kind === 'system';
  must(
    isRule === (system !== null) && isRule === (actor === null),
    () => `${type} by ${action.actorName} is told as by ${actor?.name ?? system}`,
  );
  const opening = text.startsWith(action.actorName) ? text.slice(action.actorName.length) : null;
  if (opening === null || authority === 'own' || authority === 'delegate' || isRule) return;
  // What is done to somebody begins with their name as well: an act is told by name and verb alone.
  if (type !== 'SeatAnswered' && type !== 'InstanceTerminated') return;
  must(opening.startsWith('（依职权）'), () => `${type} by ${authority} is printed as “${text}”`);
}

/** By what right an act was done, seen from the seat and the person alone. `null`: several would be true. */
function rightOf({ command, before, context }: Happened): Authority | null {
  if (command.by.kind === 'system') return 'system';
  if (byOffice.has(command.type)) return 'administrator';
  if (command.type === 'AdviseSeat') return 'delegate';
  if (!fromSeat.has(command.type) || !('seatId' in command)) return null;
  const seat = before?.seats[command.seatId - 1];
  if (seat === undefined) return null;
  const { person } = command.by;
  if (seat.holder === person || isOfPool(context.directory, seat, person))
    return seat.holder === person ? 'own' : null;
  // Who sent a text out for opinions asks one more without a seat among those who are asked.
  return command.type === 'AddSigners' ? null : 'proxy';
}

function isOfPool(directory: DirectoryView, { pool }: Seat, person: PersonId): boolean {
  if (pool === null) return false;
  if (pool.kind === 'unit-post')
    return directory.holdersOf(pool.unit, pool.post).some(({ id }) => id === person);
  return directory.body(pool.body)?.members.some((member) => member.person === person) === true;
}
