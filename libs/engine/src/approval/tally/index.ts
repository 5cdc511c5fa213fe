import type { StepMode } from '../../graph.js';
import { consult } from './consult.js';
import { decideTogether } from './decide.js';
import { sign } from './sign.js';
import type { TallyRule } from './tally.js';
import { vote } from './vote.js';
import { write } from './write.js';

/** How each kind of step counts its answers. */
export const tallies = {
  write,
  consult,
  sign,
  vote,
  decide: decideTogether,
} satisfies Record<StepMode, TallyRule>;
