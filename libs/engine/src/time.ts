import type { Branded } from './branded.js';

/** Milliseconds since the Unix epoch, UTC. */
export type Instant = Branded<number, 'Instant'>;

/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
export type BusinessDate = Branded<string, 'BusinessDate'>;

/** A length in working days; may be negative for an offset before a limit. */
export type WorkingDayCount = Branded<number, 'WorkingDayCount'>;
