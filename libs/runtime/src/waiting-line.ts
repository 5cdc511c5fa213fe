import type { InstanceId } from '#libs/engine';
import type { CommandEnvelope, CommandOutcome } from './command-envelope.js';

/** A command at the door, and how to tell its sender. */
export interface Waiting {
  readonly envelope: CommandEnvelope;
  /** Rough size of what it carries. */
  readonly bytes: number;
  answer(outcome: CommandOutcome): void;
  fail(error: unknown): void;
}

/** How large a group may grow. A single command larger than `bytes` makes a group of its own. */
export interface GroupBound {
  readonly commands: number;
  readonly bytes: number;
}

/**
 * Commands in front of the door, a queue for each instance. Instances take turns; the commands of one keep their
 * order. An instance taken out is busy until it is released, so it is never in two groups.
 */
export class WaitingLine {
  private readonly queues = new Map<InstanceId, Waiting[]>();
  private readonly busy = new Set<InstanceId>();

  add(waiting: Waiting): void {
    const { instanceId } = waiting.envelope;
    const queue = this.queues.get(instanceId);
    if (queue === undefined) this.queues.set(instanceId, [waiting]);
    else queue.push(waiting);
  }

  /** The next group, in the order of arrival of its instances; empty when nothing can start now. */
  take(bound: GroupBound): readonly Waiting[] {
    const group: Waiting[] = [];
    let bytes = 0;
    for (const [instanceId, queue] of this.queues) {
      if (this.busy.has(instanceId)) continue;
      let taken = 0;
      for (const waiting of queue) {
        const full = group.length >= bound.commands || bytes + waiting.bytes > bound.bytes;
        if (full && group.length > 0) break;
        group.push(waiting);
        bytes += waiting.bytes;
        taken += 1;
      }
      if (taken === 0) break;
      this.busy.add(instanceId);
      this.queues.delete(instanceId);
      // What did not fit goes to the end of the line: one instance in a hurry does not hold up the others.
      if (taken < queue.length) this.queues.set(instanceId, queue.slice(taken));
      if (taken < queue.length) break;
    }
    return group;
  }

  release(instanceId: InstanceId): void {
    this.busy.delete(instanceId);
  }

  get empty(): boolean {
    return this.queues.size === 0;
  }
}
