/** Chance that can be repeated: the same seed gives the same throws, on every machine. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, and not including, the bound. */
  below(bound: number): number {
    return Math.floor((this.#next() / 0x1_0000_0000) * bound);
  }

  /** Dice of their own for a part, so that what one part throws does not change what another gets. */
  seed(): number {
    return this.#next();
  }

  /** True so many times in a hundred. */
  often(percent: number): boolean {
    return this.below(100) < percent;
  }

  one<T>(of: readonly T[]): T {
    const found = of[this.below(of.length)];
    if (found === undefined) throw new Error('Expected something to choose from, but there is nothing');
    return found;
  }

  /** Each on its own merits, in their order; `percent` is how often one is taken. */
  some<T>(of: readonly T[], percent: number): readonly T[] {
    return of.filter(() => this.often(percent));
  }

  /** Mulberry32: small, quick and even enough for this. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}

/** The seed of one history among many. Neighbouring numbers give histories that have nothing in common. */
export function seedOf(seed: number, history: number): number {
  return new Dice((Math.imul(seed, 0x9e37_79b1) ^ Math.imul(history + 1, 0x85eb_ca6b)) >>> 0).seed();
}
