import type { SealedEvent } from '#libs/audit';
import type {
  Effect,
  EventType,
  InstanceId,
  InstanceState,
  Instant,
  Seat,
  Timer,
  TimerId,
} from '#libs/engine';
import type { AlongsideWrite, CommandAnswer } from '../command-envelope.js';

/** Names a command once and for all: unique per actor. */
export interface CommandKey {
  readonly actorKey: string;
  readonly commandId: string;
}

/** What a group wants locked and read. */
export interface GroupRequest {
  /** Without repetition. Locked in ascending order, everywhere. */
  readonly instances: readonly InstanceId[];
  readonly keys: readonly CommandKey[];
  /** `skip`: an instance somebody else holds is left out. `wait`: wait for it two seconds, then `InstanceBusy`. */
  readonly locked: 'skip' | 'wait';
}

export interface StoredInstance {
  readonly state: InstanceState;
  /** Hash of the last event. */
  readonly head: Uint8Array;
}

/** A command that was accepted before. */
export interface StoredCommand extends CommandKey {
  readonly requestHash: string;
  readonly answer: CommandAnswer;
}

/** What was found, read after the locks were taken. */
export interface GroupReading {
  /** The database's clock. */
  readonly databaseTime: Instant;
  /** Milliseconds to add for business time. */
  readonly clockOffset: number;
  readonly directoryVersion: number;
  readonly calendarVersion: string;
  /** The locked ones. An instance neither here nor in `skipped` does not exist. */
  readonly instances: ReadonlyMap<InstanceId, StoredInstance>;
  readonly skipped: ReadonlySet<InstanceId>;
  readonly commands: readonly StoredCommand[];
}

export interface EventWrite extends SealedEvent {
  readonly type: EventType;
  readonly at: Instant;
}

export interface EffectWrite {
  /** `<instance>.<sequence>.<number>`: the id of the job that carries it out, and of what that job does. */
  readonly id: string;
  readonly sequence: number;
  readonly effect: Effect;
}

/** All that changed of one instance. */
export interface InstanceWrite {
  /** Version found when the instance was locked; `null`: it is new. */
  readonly was: number | null;
  readonly state: InstanceState;
  readonly head: Uint8Array;
  readonly events: readonly EventWrite[];
  /** Seats that are new or changed. */
  readonly seats: readonly Seat[];
  readonly armed: readonly Timer[];
  readonly disarmed: readonly { readonly id: TimerId; readonly state: 'fired' | 'cancelled' }[];
  readonly effects: readonly EffectWrite[];
}

export interface CommandWrite extends StoredCommand {
  readonly instanceId: InstanceId;
}

/** What a group writes, in one transaction. */
export interface GroupWrite {
  readonly instances: readonly InstanceWrite[];
  readonly commands: readonly CommandWrite[];
  readonly alongside: readonly AlongsideWrite[];
}

/**
 * The truth about instances. One call of `transact` is one transaction: lock and read, let `decide` say what to
 * write, write, commit, and only then answer. When nothing is to be written nothing is committed.
 */
export interface InstanceStore {
  /**
   * Throws `InstanceBusy`, `GroupNotWritten` (nothing was kept) or `CommitUnknown` (it may have been), and whatever
   * `decide` throws, after rolling back.
   */
  transact<Result>(
    request: GroupRequest,
    decide: (reading: GroupReading) => Promise<{ readonly write: GroupWrite; readonly result: Result }>,
  ): Promise<Result>;
}

/** The instance stayed locked for longer than a caller should wait. */
export class InstanceBusy extends Error {
  override readonly name = 'InstanceBusy';
}

/** The group's write failed and nothing of it was kept. `transient`: the same again may succeed. */
export class GroupNotWritten extends Error {
  override readonly name = 'GroupNotWritten';
  constructor(
    readonly transient: boolean,
    cause: unknown,
  ) {
    super(`The group was not written: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The connection died after the commit was sent. Whoever asks again with the same key learns what happened. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
  constructor(cause: unknown) {
    super('The connection was lost while committing', { cause });
  }
}
