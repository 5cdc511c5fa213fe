import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '#libs/platform';
import { GO } from '#libs/platform';

export interface ProcessPlan {
  readonly name: string;
  /** Absolute path of the built program. */
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  /** Resolves when the program, loaded by then, may begin its work. */
  readonly mayBegin: Promise<void>;
}

export interface RestartRule {
  /** Milliseconds before the first restart; doubled for each that follows soon, up to `longest`. */
  readonly first: number;
  readonly longest: number;
  /** A process that ran for so long is well: its next crash counts as the first. */
  readonly well: number;
}

const usual: RestartRule = { first: 250, longest: 10_000, well: 30_000 };
/** What a process gets to finish its work before it is killed. */
const grace = 8_000;

/** A server process that is started again when it crashes, a little later each time. */
export class SupervisedProcess {
  private child: ChildProcess | null = null;
  private stopping = false;
  private crashesInARow = 0;

  constructor(
    private readonly plan: ProcessPlan,
    private readonly logger: Logger,
    private readonly rule: RestartRule = usual,
  ) {}

  /** Crashes since the process was last well. */
  get crashes(): number {
    return this.crashesInARow;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    const { name, program, env } = this.plan;
    const startedAt = performance.now();
    // A group of its own, so that Ctrl-C reaches the supervisor alone, which stops its processes in order. The channel
    // tells the process when the supervisor is gone.
    const child = fork(program, [], { env, execArgv: ['--enable-source-maps'], detached: true });
    this.child = child;
    child.once('message', () => this.letBegin(child));
    child.once('error', (err) => this.logger.error({ err, name }, 'a process could not be started'));
    child.once('exit', (code, signal) => {
      this.child = null;
      if (this.stopping) return;
      if (performance.now() - startedAt >= this.rule.well) this.crashesInARow = 0;
      this.crashesInARow += 1;
      const wait = Math.min(this.rule.first * 2 ** (this.crashesInARow - 1), this.rule.longest);
      this.logger.warn({ name, code, signal, wait }, 'a process ended; starting it again');
      void this.startLater(wait);
    });
  }

  /** Asks the process to end, and answers when it has; kills it when it takes too long. */
  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (child === null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const inTime = await Promise.race([ended.then(() => true), pause(grace, false, { ref: false })]);
    if (inTime) return;
    this.logger.error({ name: this.plan.name }, 'a process does not end; killing it');
    child.kill('SIGKILL');
    await ended;
  }

  private letBegin(child: ChildProcess): void {
    // Where what it needs does not come about, it is stopped. That it is gone already is told by its exit.
    const ignore = () => undefined;
    void this.plan.mayBegin.then(() => child.send(GO, ignore), ignore);
  }

  private async startLater(wait: number): Promise<void> {
    await pause(wait);
    if (!this.stopping) this.start();
  }
}
