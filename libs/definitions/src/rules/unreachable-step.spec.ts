import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule unreachable-step', () => {
  it('finds a step nobody leads to', () => {
    expect(
      foundIn(
        ordinaryWith(
          '  closed: {',
          `  forgotten:
    stage: 验收
    wait: news
    limit: 5wd
    then: { come: closed, limit: closed }
  closed: {`,
        ),
      ),
    ).toEqual(['unreachable-step at forgotten']);
  });

  it('finds an end nobody leads to', () => {
    expect(foundIn(ordinaryWith('failed: rejected', 'failed: closed'))).toEqual([
      'unreachable-step at rejected',
    ]);
  });
});
