import type { Graph, WorkingDayCount } from '#libs/engine';
import {
  addsSigners,
  answers,
  asksForTime,
  claims,
  delegates,
  end,
  files,
  fires,
  fork,
  handsOn,
  join,
  jumps,
  personParty,
  removes,
  starts,
  step,
  submits,
  suspends,
  takesBack,
  terminates,
  unitParty,
  urges,
  withdraws,
  workflow,
  type Act,
} from '../../libs/testing/src/engine/index.js';

/** Moves the token of the units' step. */
function jumpsTo(step: string): Act {
  return (state, world) => {
    const token = state?.tokens.find(({ nodeId }) => nodeId === 'opinion')?.id ?? 0;
    return jumps('secretary', step, { token })(state, world);
  };
}

/** Figures are still being written in one branch while units sign in the other; then the head signs. */
export function figuresAndOpinions(): Graph {
  return workflow(
    'figures-and-opinions',
    {
      drafter: personParty('subject.handler'),
      reviewers: unitParty('subject.reviewUnits', ['reviewer']),
      head: unitParty('subject.leadUnit', ['head']),
    },
    {
      draft: step('write', 'drafter', { then: { submit: 'split' } }),
      split: fork('figures', 'opinion'),
      figures: step('write', 'drafter', { then: { submit: 'meet' } }),
      opinion: step('sign', 'reviewers', {
        answers: ['agree', 'disagree', 'return'],
        limit: 2,
        late: [{ offset: -1 as WorkingDayCount, act: 'remind-superior' }],
        mandatory: false,
        return: { to: ['draft'], resubmit: 'direct' },
        then: { agreed: 'meet', disagreed: 'meet' },
      }),
      meet: join('leader'),
      leader: step('sign', 'head', { then: { agreed: 'closed' } }),
      closed: end('closed'),
    },
  );
}

/** Seats of the units' step: fiona, law's two reviewers together, carl, and felix, whom fiona added. */
const LAW = 4;
const CARL = 5;
const FELIX = 6;

/** The day on which the units' time ends. They should have been reminded the day before, and nobody has signed. */
export const LAST_DAY = '2015-09-28 10:00';
export const untilTheLastDay: readonly Act[] = [
  starts('planner'),
  files('drafter', 'text-1'),
  submits('drafter'),
  addsSigners('fiona', 'parallel', ['felix']),
];

/** What people, offices and clocks may do there: each is accepted when nobody else acts. */
export const everyCommand: Readonly<Record<string, Act>> = {
  agree: answers('fiona', 'agree'),
  disagree: answers('carl', 'disagree', { opinion: 'no basis' }),
  return: answers('fiona', 'return', { opinion: 'unclear', to: 'draft' }),
  transfer: handsOn('carl', 'stranger'),
  claim: claims('laura', LAW),
  delegate: delegates('carl', 'stranger'),
  'add before': addsSigners('carl', 'before', ['stranger']),
  'add beside': addsSigners('fiona', 'parallel', ['stranger']),
  'remove a signer': removes('fiona', FELIX),
  'ask for time': asksForTime('carl', 3),
  urge: urges('planner', CARL),
  'file a text': files('drafter', 'text-2'),
  withdraw: withdraws('drafter', 'wrong figures'),
  terminate: terminates('secretary'),
  'take back': takesBack('drafter', 1),
  suspend: suspends('secretary'),
  jump: jumpsTo('leader'),
  'fire a timer': fires(),
};
