import { describe, expect, it } from '@jest/globals';
import type { ContentHash, Subject, Value } from '#libs/engine';
import { fiveStages, town } from '../../../testing/src/engine/index.js';
import { staffingOf } from './staffing.js';

function deliverable(id: string, attributes: Readonly<Record<string, Value>> = {}): Subject {
  return {
    kind: 'deliverable',
    id,
    attributes: {
      handler: 'drafter',
      leadUnit: 'lead',
      reviewUnits: ['finance', 'law'],
      acceptingBody: 'group',
      supervisingBody: 'inspectors',
      ...attributes,
    },
    contentHash: 'text' as ContentHash,
    parts: {},
  };
}

describe('asking whether somebody may act at every step', () => {
  it('finds somebody everywhere in a town where every post is held', () => {
    expect(staffingOf(fiveStages(), [deliverable('1.1.1')], town())).toEqual({
      shortages: [],
      incomplete: [],
    });
  });

  it('names the step and the cause where a unit has no leader', () => {
    const subject = deliverable('2.2.2', { leadUnit: 'culture' });
    const { shortages } = staffingOf(fiveStages(), [deliverable('1.1.1'), subject], town());
    expect(shortages).toMatchObject([{ subject: '2.2.2', node: 'sign-off', cause: 'nobody' }]);
  });

  it('tells a post that is empty from one whose holder wrote the text', () => {
    const subject = deliverable('3.3.3', { handler: 'head' });
    const { shortages } = staffingOf(fiveStages(), [subject], town());
    expect(shortages).toMatchObject([{ node: 'sign-off', cause: 'seat', principals: ['lead'] }]);
  });
});
