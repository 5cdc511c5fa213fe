import { activationOf } from '../../instances/instance-reading.js';
import { tallyOf } from '../tally.js';
import type { Prospect } from './prospect.js';

/** 表决: how many votes carry it, and that a vote is final. */
export function voteEffect({ reading, seat, step }: Prospect): string {
  const seats = activationOf(reading, seat).seats.flatMap((id) => reading.state.seats[id - 1] ?? []);
  const tally = tallyOf(step, seats);
  const rule = tally === null ? '' : `需${tally.needed}票同意，应表决${tally.seats}人`;
  const veto = step.chair?.veto === true ? '；组长不同意即不通过' : '';
  return `${rule}${veto}。表决后不能更改。`;
}
