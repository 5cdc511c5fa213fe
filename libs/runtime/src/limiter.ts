/** Lets so many tasks run at a time; the others wait in order. */
export class Limiter {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly places: number) {}

  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.places) await new Promise<void>((resume) => this.waiting.push(resume));
    else this.running += 1;
    try {
      return await task();
    } finally {
      // The place is handed over, so nobody slips in between.
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
