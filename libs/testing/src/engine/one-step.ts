import type { Graph, PartyRule, StepMode } from '#libs/engine';
import { files, starts, submits } from './acts.js';
import type { Act } from './given.js';
import { bodyParty, end, personParty, step, workflow } from './workflow-builder.js';

type StepWords = Partial<Omit<Parameters<typeof step>[2], 'then'>>;

const waysOf = {
  write: { submit: 'closed' },
  consult: { done: 'closed' },
  sign: { agreed: 'closed', disagreed: 'rejected' },
  vote: { passed: 'closed', failed: 'rejected' },
  decide: { pass: 'closed' },
} satisfies Record<StepMode, Readonly<Record<string, string>>>;

/** A text is written and then passes one step. Its seats are 2, 3, 4 for the members of the body and 5 for its chair. */
export function oneStep(
  mode: StepMode,
  words: StepWords = {},
  party: PartyRule = bodyParty('subject.acceptingBody'),
): Graph {
  return workflow(
    'deliverable',
    { drafter: personParty('subject.handler'), asked: party },
    {
      draft: step('write', 'drafter', { then: { submit: 'step' } }),
      step: step(mode, 'asked', { ...words, then: waysOf[mode] }),
      closed: end('closed'),
      rejected: end('rejected'),
    },
  );
}

/** The text has reached the one step. */
export function atTheStep(): readonly Act[] {
  return [starts(), files('drafter', 'text-1'), submits('drafter')];
}
