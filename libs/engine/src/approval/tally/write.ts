import { hasSpoken } from '../standing.js';
import type { TallyRule } from './tally.js';

/** The first submission is the submission. */
export const write: TallyRule = (_step, seats) => (seats.some(hasSpoken) ? { outcome: 'submit' } : null);
