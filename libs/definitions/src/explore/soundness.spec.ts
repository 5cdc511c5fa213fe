import { describe, expect, it } from '@jest/globals';
import {
  choose,
  end,
  personParty,
  path,
  step,
  workflow,
  fiveStages,
} from '../../../testing/src/engine/index.js';
import { soundnessOf } from './soundness.js';

const parties = { drafter: personParty('subject.handler'), head: personParty('subject.head') };
const write = (then: string) => step('write', 'drafter', { then: { submit: then } });

describe('exploring a workflow', () => {
  it('finds the five stages sound within ten seconds', () => {
    const began = Date.now();
    expect(soundnessOf(fiveStages())).toMatchObject({ verdict: 'sound', faults: [] });
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  it('finds the step that no way leads to', () => {
    const graph = workflow('dead', parties, {
      draft: write('closed'),
      forgotten: write('closed'),
      closed: end('closed'),
    });
    expect(soundnessOf(graph).faults).toEqual([{ kind: 'dead-step', node: 'forgotten', path: [] }]);
  });

  it('finds the circle that nothing leaves, by the shortest way into it', () => {
    const graph = workflow('circle', parties, {
      draft: write('which'),
      which: choose([{ if: path('subject.urgent'), to: 'again' }, { to: 'closed' }]),
      again: write('more'),
      more: write('again'),
      closed: end('closed'),
    });
    expect(soundnessOf(graph).faults).toEqual([
      {
        kind: 'no-option-to-complete',
        node: 'again',
        path: [{ node: 'draft', what: 'submit' }],
      },
    ]);
  });

  it('says that it does not know when there are more ways than it looks at', () => {
    expect(soundnessOf(fiveStages(), 3)).toMatchObject({ verdict: 'inconclusive', faults: [] });
  });
});
