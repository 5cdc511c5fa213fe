import { describe, expect, it } from '@jest/globals';
import { workflowOf } from '../testing/graph-of.js';
import { foundIn } from './testing/ordinary.js';

const deciding = (more: string, then = '{ accept: closed, reject: rejected }') =>
  workflowOf(`  draft: { stage: 办理, write: document, by: drafter, takes: 3wd, then: { submit: ask } }
  ask:
    stage: 办理
    decide: leaders
    answers: [accept, reject]
    limit: 3wd
${more}    then: ${then}
  rejected: { end: rejected }`).replace(/ {2}(?:reviewers|group): .*\n/g, '');

describe('the rule take-back-too-late', () => {
  it('warns where every answer ends the matter and none can be corrected', () => {
    expect(foundIn(deciding('    may: [take-back]\n    revisable: false\n'))).toEqual([
      'take-back-too-late at may',
    ]);
  });

  it('accepts an answer that can be corrected while the step is open', () => {
    expect(foundIn(deciding('    may: [take-back]\n'))).toEqual([]);
  });

  it('accepts a step after which somebody else still has to act', () => {
    const then = '{ accept: closed, reject: draft }';
    const source = deciding('    may: [take-back]\n    revisable: false\n', then);
    expect(foundIn(source.replace('  rejected: { end: rejected }\n', ''))).toEqual([]);
  });

  it('says nothing of what a step offers without being asked', () => {
    expect(foundIn(deciding('    revisable: false\n'))).toEqual([]);
  });
});
