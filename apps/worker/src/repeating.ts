import type { Logger } from '#libs/platform';

/** Says whether there is more to do at once. */
export type Turn = () => Promise<'more' | 'done'>;

/** Does the same thing again and again, never twice at a time, and outlives what goes wrong in a turn. */
export class Repeating {
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  /** @param pauseMs between two turns when there was nothing more to do. */
  constructor(
    private readonly name: string,
    private readonly pauseMs: number,
    private readonly turn: Turn,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Waits for the turn that is running. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      if ((await this.takeTurn()) === 'done' && !this.stopped) await this.rest();
    }
  }

  private async takeTurn(): Promise<'more' | 'done'> {
    try {
      return await this.turn();
    } catch (err) {
      this.logger.warn({ err, job: this.name }, 'a turn failed; it is tried again');
      return 'done';
    }
  }

  private rest(): Promise<void> {
    return new Promise((resume) => {
      const timer = setTimeout(resume, this.pauseMs);
      this.wake = () => {
        clearTimeout(timer);
        resume();
      };
    });
  }
}
