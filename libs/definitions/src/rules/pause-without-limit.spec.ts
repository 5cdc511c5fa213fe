import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule pause-without-limit', () => {
  it('warns of a pause where no clock runs', () => {
    const source = ordinaryWith(
      `    limit: 3wd
    pauses: [asking]`,
      `    takes: 3wd
    pauses: [asking]`,
      branching,
    );
    expect(foundIn(source)).toEqual(['pause-without-limit at pauses']);
  });
});
