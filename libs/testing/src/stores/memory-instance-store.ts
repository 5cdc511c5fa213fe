import type { InstanceId, Instant } from '#libs/engine';
import {
  GroupNotWritten,
  InstanceBusy,
  type AlongsideWrite,
  type CommandWrite,
  type EventWrite,
  type GroupReading,
  type GroupRequest,
  type GroupWrite,
  type InstanceStore,
  type InstanceWrite,
  type StoredInstance,
} from '#libs/runtime';

interface Kept extends StoredInstance {
  readonly events: readonly EventWrite[];
}

/** An `InstanceStore` for unit tests: keeps the promises of the real one as long as the process lives. */
export class MemoryInstanceStore implements InstanceStore {
  databaseTime = 0 as Instant;
  clockOffset = 0;
  directoryVersion = 1;
  calendarVersion = '';
  readonly alongside: AlongsideWrite[] = [];

  private readonly instances = new Map<InstanceId, Kept>();
  private readonly commands: CommandWrite[] = [];
  private readonly locks = new Set<InstanceId>();
  private refused: string | null = null;

  async transact<Result>(
    request: GroupRequest,
    decide: (reading: GroupReading) => Promise<{ readonly write: GroupWrite; readonly result: Result }>,
  ): Promise<Result> {
    const free = request.instances.filter((id) => !this.locks.has(id));
    const skipped = request.instances.filter((id) => this.locks.has(id));
    if (request.locked === 'wait' && skipped.length > 0) throw new InstanceBusy('The instance stayed locked');

    const unlock = this.lock(free);
    try {
      const { write, result } = await decide(this.read(request, free, skipped));
      this.write(write);
      return result;
    } finally {
      unlock();
    }
  }

  /** Holds instances as another process would. Returns what lets them go. */
  lock(instances: readonly InstanceId[]): () => void {
    for (const id of instances) this.locks.add(id);
    return () => instances.forEach((id) => this.locks.delete(id));
  }

  /** From now on a group that carries this statement is not written. */
  refuseStatement(name: string): void {
    this.refused = name;
  }

  historyOf(id: InstanceId): readonly EventWrite[] {
    return this.instances.get(id)?.events ?? [];
  }

  private read(
    { keys }: GroupRequest,
    free: readonly InstanceId[],
    skipped: readonly InstanceId[],
  ): GroupReading {
    const found = free.flatMap((id) => {
      const kept = this.instances.get(id);
      return kept === undefined ? [] : [[id, kept] as const];
    });
    const asked = new Set(keys.map(({ actorKey, commandId }) => JSON.stringify([actorKey, commandId])));
    return {
      databaseTime: this.databaseTime,
      clockOffset: this.clockOffset,
      directoryVersion: this.directoryVersion,
      calendarVersion: this.calendarVersion,
      instances: new Map(found),
      skipped: new Set(skipped),
      commands: this.commands.filter(({ actorKey, commandId }) =>
        asked.has(JSON.stringify([actorKey, commandId])),
      ),
    };
  }

  private write({ instances, commands, alongside }: GroupWrite): void {
    if (alongside.some(({ statement }) => statement === this.refused)) {
      throw new GroupNotWritten(false, new Error(`${this.refused} is refused`));
    }
    for (const instance of instances) this.writeInstance(instance);
    this.commands.push(...commands);
    this.alongside.push(...alongside);
  }

  private writeInstance({ state, head, events }: InstanceWrite): void {
    this.instances.set(state.id, { state, head, events: [...this.historyOf(state.id), ...events] });
  }
}
