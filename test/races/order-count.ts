import type { Order } from './serial-results.js';

/** How often each order of a pair occurred. */
export class OrderCount {
  private readonly counts = { 'one first': 0, 'other first': 0, 'no difference': 0 };

  constructor(private readonly what: string) {}

  add(order: Order | null): void {
    if (order !== null) this.counts[order] += 1;
  }

  of(order: Order): number {
    return this.counts[order];
  }

  /** For whoever reads the run's output: a race that only ever went one way proves half. */
  print(): void {
    const counts = Object.entries(this.counts).map(([order, count]) => `${order} ${count}`);
    process.stderr.write(`${this.what}: ${counts.join(', ')}\n`);
  }
}
