import { describe, expect, it } from '@jest/globals';
import type { NodeId } from '#libs/engine';
import { end, personParty, step, workflow } from '../../../testing/src/engine/index.js';
import { suggestPlan } from './suggest-plan.js';

const parties = { drafter: personParty('subject.handler') };
const before = workflow('paper', parties, {
  write: step('write', 'drafter', { title: 'Write', then: { submit: 'look' } }),
  look: step('sign', 'drafter', { title: 'Look', then: { agreed: 'closed' } }),
  closed: end('closed'),
});

describe('the suggested plan', () => {
  it('has every node go to its equal', () => {
    expect(suggestPlan(before, before).unmapped).toEqual([]);
    expect(suggestPlan(before, before).nodes).toMatchObject({
      write: 'write',
      look: 'look',
      closed: 'closed',
    });
  });

  it('lists what has no equal, with the new node that could be it', () => {
    const after = workflow('paper', parties, {
      write: step('write', 'drafter', { title: 'Write', then: { submit: 'sign-it' } }),
      'sign-it': step('sign', 'drafter', { title: 'Look', then: { agreed: 'closed' } }),
      closed: end('closed'),
    });
    const plan = suggestPlan(before, after);
    expect(plan.unmapped).toEqual([{ nodeId: 'look', title: 'Look', likely: 'sign-it' }]);
    expect(plan.nodes['look' as NodeId]).toBeUndefined();
  });

  it('takes a step that is one of another kind now for another step', () => {
    const after = workflow('paper', parties, {
      write: step('write', 'drafter', { title: 'Write', then: { submit: 'look' } }),
      look: step('decide', 'drafter', { title: 'Look', then: { pass: 'closed' } }),
      closed: end('closed'),
    });
    expect(suggestPlan(before, after).unmapped).toEqual([{ nodeId: 'look', title: 'Look', likely: null }]);
  });
});
