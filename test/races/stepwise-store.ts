import type { InstanceId } from '#libs/engine';
import type { GroupReading, GroupRequest, GroupWrite, InstanceStore } from '#libs/runtime';

/** A transaction that stands still with its lock held. */
export interface Halt {
  /** It has read and decided, and has written nothing yet. */
  readonly reached: Promise<void>;
  goOn(): void;
}

/** The real store, whose transactions can be made to meet at a chosen point. */
export class StepwiseStore implements InstanceStore {
  /** Every transaction that came to nothing, those the door tried again included. */
  readonly failures: unknown[] = [];
  private readonly halts = new Map<InstanceId, () => Promise<void>>();
  private readonly watched = new Map<InstanceId, () => void>();

  constructor(private readonly real: InstanceStore) {}

  /** Stops the next transaction on an instance between its reading and its writing. */
  halt(id: InstanceId): Halt {
    const reached = signal();
    const released = signal();
    this.halts.set(id, async () => {
      reached.give();
      await released.given;
    });
    return { reached: reached.given, goOn: released.give };
  }

  /** Resolves when somebody found the instance locked and has lined up for it. */
  linesUpFor(id: InstanceId): Promise<void> {
    const { given, give } = signal();
    this.watched.set(id, give);
    return given;
  }

  async transact<Result>(
    request: GroupRequest,
    decide: (reading: GroupReading) => Promise<{ readonly write: GroupWrite; readonly result: Result }>,
  ): Promise<Result> {
    if (request.locked === 'wait') for (const id of request.instances) this.watched.get(id)?.();
    try {
      return await this.real.transact(request, async (reading) => {
        const decided = await decide(reading);
        for (const id of reading.instances.keys()) await this.stop(id);
        return decided;
      });
    } catch (error) {
      this.failures.push(error);
      throw error;
    }
  }

  private async stop(id: InstanceId): Promise<void> {
    const halt = this.halts.get(id);
    this.halts.delete(id);
    await halt?.();
  }
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
