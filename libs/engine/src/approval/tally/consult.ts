import { isOpen } from '../standing.js';
import type { TallyRule } from './tally.js';

/** Everybody is heard, or their time has run out. No opinion can stop the text. */
export const consult: TallyRule = (_step, seats) => (seats.some(isOpen) ? null : { outcome: 'done' });
