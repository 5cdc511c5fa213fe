import { describe, expect, it } from '@jest/globals';
import type { Preview, PreviewSeat } from '../../api/models';
import { peopleIn } from './people-in';

const seat = (holder: string | null): PreviewSeat => ({
  principal: { id: 'unit', name: '单位' },
  holder: holder === null ? null : { id: holder, name: holder },
  rule: '',
  state: 'pending',
  stateWord: '',
  reason: null,
  proxies: [],
});

const previewOf = (...steps: (string | null)[][]): Preview => ({
  incomplete: false,
  steps: steps.map((holders) => ({
    step: 'sign',
    title: '签批',
    stage: null,
    likelihood: 'expected',
    after: '',
    opens: '2015-09-24',
    due: null,
    seats: holders.map(seat),
    unknowns: [],
  })),
});

describe('the people of a preview', () => {
  it('are named once, the nearest first, and shared seats name nobody', () => {
    expect(peopleIn(previewOf(['a', null], ['b', 'a'])).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are nobody before it is there', () => {
    expect(peopleIn(undefined)).toEqual([]);
  });
});
