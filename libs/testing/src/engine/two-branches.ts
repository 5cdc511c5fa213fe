import type { Graph } from '#libs/engine';
import { answers, files, starts, submits } from './acts.js';
import type { Act, Pause } from './given.js';
import { end, fork, join, personParty, step, workflow } from './workflow-builder.js';

const direct = (...to: readonly string[]) => ({ to, resubmit: 'direct' as const });

/** Finance and law sign side by side, two people each; then the head signs. */
export function twoBranches(): Graph {
  return workflow(
    'two-branches',
    {
      drafter: personParty('subject.handler'),
      fiona: personParty('subject.fiona'),
      felix: personParty('subject.felix'),
      laura: personParty('subject.laura'),
      lars: personParty('subject.lars'),
      head: personParty('subject.head'),
    },
    {
      draft: step('write', 'drafter', { then: { submit: 'split' } }),
      split: fork('finance1', 'law1'),
      finance1: step('sign', 'fiona', { limit: 3, return: direct('draft'), then: { agreed: 'finance2' } }),
      finance2: step('sign', 'felix', {
        limit: 3,
        return: direct('finance1', 'draft', 'law1'),
        then: { agreed: 'meet' },
      }),
      law1: step('sign', 'laura', { limit: 3, return: direct('draft'), then: { agreed: 'law2' } }),
      law2: step('sign', 'lars', { limit: 3, return: direct('law1', 'draft'), then: { agreed: 'meet' } }),
      meet: join('leader'),
      leader: step('sign', 'head', {
        limit: 3,
        return: direct('draft', 'finance1'),
        then: { agreed: 'done' },
      }),
      done: end('done'),
    },
  );
}

const people = { fiona: 'fiona', felix: 'felix', laura: 'laura', lars: 'lars', head: 'head' };

/** Both branches are open at their first step. */
export function inBothBranches(): readonly (Act | Pause)[] {
  return [starts('planner', people), files('drafter', 'text-1'), submits('drafter')];
}

/** Both branches have signed and the head is asked. */
export function behindTheJoin(): readonly (Act | Pause)[] {
  return [...inBothBranches(), ...['fiona', 'felix', 'laura', 'lars'].map((by) => answers(by, 'agree'))];
}
