import type { InstanceId } from '#libs/engine';
import type { CommandEnvelope, CommandOutcome } from './command-envelope.js';
import type { Verdict } from './decide-group.js';
import { Limiter } from './limiter.js';
import { CommitUnknown, GroupNotWritten, InstanceBusy } from './ports/instance-store.js';
import type { Transactions } from './transaction.js';
import { WaitingLine, type Waiting } from './waiting-line.js';

/** The one way to a transition: requests, timers, imports and jobs all knock here. */
export interface Door {
  /**
   * Resolves once the outcome is durable. Rejects when the world failed before anything was kept (try again), or
   * when an invariant broke (a bug: nothing was kept either).
   */
  execute(envelope: CommandEnvelope): Promise<CommandOutcome>;
  /** Resolves when every command that has entered is answered. */
  idle(): Promise<void>;
}

/** Two groups keep the disk busy while the next one is being decided; more only compete. */
const GROUPS_IN_FLIGHT = 2;
/** Instances waiting alone for a lock somebody else holds. */
const ALONE_IN_FLIGHT = 2;
const GROUP_BOUND = { commands: 64, bytes: 1024 * 1024 };
const ATTEMPTS = 3;

/**
 * Commits together what arrives together: commands that come while a commit is in flight form the next group, so a
 * lone command never waits for company.
 */
export class GroupingDoor implements Door {
  private readonly line = new WaitingLine();
  private readonly alone = new Limiter(ALONE_IN_FLIGHT);
  private readonly open = new Set<Promise<unknown>>();
  private groups = 0;
  private scheduled = false;

  /** @param committed hears of every instance that moved, after its commit; must not throw. */
  constructor(
    private readonly transactions: Pick<Transactions, 'run'>,
    private readonly committed: (instanceId: InstanceId) => void = () => undefined,
  ) {}

  execute(envelope: CommandEnvelope): Promise<CommandOutcome> {
    const outcome = new Promise<CommandOutcome>((answer, fail) => {
      const bytes = JSON.stringify(envelope.command).length;
      this.line.add({ envelope, bytes, answer, fail });
    });
    this.startSoon();
    return outcome;
  }

  async idle(): Promise<void> {
    while (this.scheduled || this.open.size > 0) {
      await new Promise<void>((resume) => setImmediate(resume));
      await Promise.all(this.open);
    }
  }

  /** Commands of one turn of the event loop travel together. */
  private startSoon(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.start();
    });
  }

  private start(): void {
    while (this.groups < GROUPS_IN_FLIGHT) {
      const group = this.line.take(GROUP_BOUND);
      if (group.length === 0) return;
      this.groups += 1;
      this.track(
        this.commit(group).finally(() => {
          this.groups -= 1;
          this.startSoon();
        }),
      );
    }
  }

  private async commit(group: readonly Waiting[]): Promise<void> {
    const left = new Map<InstanceId, Waiting[]>();
    for (const waiting of await this.attempt(group, 'skip')) {
      const { instanceId } = waiting.envelope;
      left.set(instanceId, [...(left.get(instanceId) ?? []), waiting]);
    }
    for (const { envelope } of group)
      if (!left.has(envelope.instanceId)) this.line.release(envelope.instanceId);
    for (const [instanceId, commands] of left) this.track(this.goAlone(instanceId, commands));
  }

  /** Runs the group; where its write failed, its commands one by one. Returns those whose instance was locked. */
  private async attempt(group: readonly Waiting[], locked: 'skip' | 'wait'): Promise<readonly Waiting[]> {
    try {
      return this.tell(group, await this.transactions.run(envelopesOf(group), locked));
    } catch (error) {
      if (error instanceof GroupNotWritten) {
        for (const waiting of group) await this.one(waiting);
      } else {
        for (const waiting of group) failed(waiting, error);
      }
      return [];
    }
  }

  /** The commands of one instance wait for its lock together: where many want it, each hold of it does more. */
  private async goAlone(instanceId: InstanceId, commands: readonly Waiting[]): Promise<void> {
    await this.alone.run(async () => {
      let left = commands;
      // An instance that came about between looking for it and locking it is found the next time.
      while (left.length > 0) left = await this.attempt(left, 'wait');
    });
    this.line.release(instanceId);
    this.startSoon();
  }

  /** One command in a transaction of its own, a few times where the failure may pass. */
  private async one(waiting: Waiting, attempt = 1): Promise<void> {
    try {
      const left = this.tell([waiting], await this.transactions.run([waiting.envelope], 'wait'));
      if (left.length > 0) await this.one(waiting, attempt);
    } catch (error) {
      if (error instanceof GroupNotWritten && error.transient && attempt < ATTEMPTS) {
        await jitter(attempt);
        await this.one(waiting, attempt + 1);
      } else failed(waiting, error);
    }
  }

  private tell(group: readonly Waiting[], verdicts: readonly Verdict[]): readonly Waiting[] {
    const skipped: Waiting[] = [];
    for (const [index, waiting] of group.entries()) {
      const verdict = verdicts[index]!;
      if (verdict.kind === 'skipped') skipped.push(waiting);
      else if (verdict.kind === 'bug') waiting.fail(verdict.error);
      else {
        if (verdict.outcome.kind === 'accepted' && !verdict.outcome.replayed) {
          this.committed(waiting.envelope.instanceId);
        }
        waiting.answer(verdict.outcome);
      }
    }
    return skipped;
  }

  private track(work: Promise<void>): void {
    this.open.add(work);
    void work.finally(() => this.open.delete(work));
  }
}

/** Tells one sender that the transaction came to nothing, as exactly as is known. */
function failed(waiting: Waiting, error: unknown): void {
  if (error instanceof CommitUnknown) waiting.answer({ kind: 'unknown' });
  else if (error instanceof InstanceBusy) waiting.answer({ kind: 'busy' });
  else waiting.fail(error);
}

function envelopesOf(group: readonly Waiting[]): readonly CommandEnvelope[] {
  return group.map(({ envelope }) => envelope);
}

/** Between 0 and 20, 40, 60 ms: two that collided should not collide again. */
function jitter(attempt: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, Math.random() * 20 * attempt));
}
