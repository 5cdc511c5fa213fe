import type { Graph, LadderRung, PartyName, WorkingDayCount } from '#libs/engine';
import {
  bodyParty,
  call,
  choose,
  end,
  path,
  personParty,
  step,
  unitParty,
  wait,
  workflow,
} from './workflow-builder.js';

const not = (...parties: string[]): { readonly not: readonly { readonly party: PartyName }[] } => ({
  not: parties.map((party) => ({ party: party as PartyName })),
});

function rung(offset: number, act: LadderRung['act']): LadderRung {
  return { offset: offset as WorkingDayCount, act };
}

function rectification(): Graph {
  return workflow(
    'rectification',
    {
      writer: personParty('subject.handler'),
      inspectors: bodyParty('subject.supervisingBody', { not: ['involved'] }),
    },
    {
      mend: step('write', 'writer', { writes: 'rectification-report', then: { submit: 'accept' } }),
      accept: step('decide', 'inspectors', {
        answers: ['accept', 'redo', 'escalate'],
        then: { accept: 'closed', redo: 'mend', escalate: 'escalated' },
      }),
      closed: end('closed'),
      escalated: end('escalated'),
    },
  );
}

/** The main flow as it ships, by hand: the engine's tests do not depend on the compiler. */
export function fiveStages(): Graph {
  return workflow(
    'deliverable',
    {
      drafter: personParty('subject.handler'),
      reviewers: unitParty('subject.reviewUnits', ['reviewer']),
      leaders: unitParty('subject.leadUnit', ['deputy-head', 'head'], {
        named: path('subject.leaderInCharge'),
        ...not('drafter'),
      }),
      'lead-head': unitParty('subject.leadUnit', ['head'], not('drafter')),
      group: bodyParty('subject.acceptingBody', not('drafter', 'leaders')),
      chair: bodyParty('subject.acceptingBody', { post: 'chair', ...not('drafter', 'leaders') }),
      inspectors: bodyParty('subject.supervisingBody', {
        named: path('subject.inspectors'),
        not: ['involved'],
      }),
    },
    {
      draft: step('write', 'drafter', { then: { submit: 'review' } }),
      review: step('consult', 'reviewers', {
        limit: 7,
        late: [rung(-2, 'remind'), rung(0, 'deem-no-comment')],
        nobody: 'lead-head',
        then: { done: 'revise' },
      }),
      revise: step('write', 'drafter', {
        gates: ['opinions-disposed', 'disputes-settled'],
        then: { submit: 'sign-off' },
      }),
      'sign-off': step('sign', 'leaders', {
        order: 'sequence',
        limit: 3,
        late: [rung(-1, 'remind'), rung(1, 'remind-superior')],
        return: { to: ['revise', 'draft'], resubmit: 'direct' },
        then: { agreed: 'acceptance' },
      }),
      acceptance: step('vote', 'group', {
        pass: { numerator: 2, denominator: 3 },
        turnout: { numerator: 3, denominator: 4 },
        chair: { last: true, veto: true },
        limit: 10,
        late: [rung(-2, 'remind'), rung(0, 'remind-superior')],
        then: { passed: 'risk', failed: 'ruling' },
      }),
      ruling: step('decide', 'chair', {
        answers: ['return', 'reject'],
        return: { to: ['draft'], resubmit: 'rewalk' },
        limit: 3,
        then: { reject: 'rejected' },
      }),
      risk: choose([{ if: path('subject.late'), to: 'check' }, { to: 'draw' }]),
      draw: wait('spot-check', { drawn: 'check', 'not-drawn': 'closed' }, { after: 75, to: 'closed' }),
      check: step('decide', 'inspectors', {
        then: { pass: 'closed', finding: 'rectify', overturn: '!draft' },
      }),
      rectify: call(
        'rectification',
        { finding: path('answer.finding') },
        { closed: 'check', escalated: 'ruling' },
      ),
      closed: end('closed'),
      rejected: end('rejected'),
    },
    { rectification: rectification() },
  );
}
