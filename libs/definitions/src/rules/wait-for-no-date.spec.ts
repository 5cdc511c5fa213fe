import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule wait-for-no-date', () => {
  it('finds a wait until a number', () => {
    const source = ordinaryWith('wait: { for: 3wd }', 'wait: { until: =3 }', branching);
    expect(foundIn(source)).toEqual(['wait-for-no-date at wait']);
  });

  it('finds a wait until a day that no calendar has', () => {
    const source = ordinaryWith('wait: { for: 3wd }', 'wait: { until: \'="2026-02-30"\' }', branching);
    expect(foundIn(source)).toEqual(['wait-for-no-date at wait']);
  });

  it('accepts a day and data', () => {
    const source = ordinaryWith('wait: { for: 3wd }', 'wait: { until: \'="2026-02-28"\' }', branching);
    expect(foundIn(source)).toEqual([]);
  });
});
