import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule no-way-to-end', () => {
  it('finds two steps that only lead to each other', () => {
    expect(
      foundIn(
        ordinaryWith(
          '  closed: {',
          `  closed:
    stage: 验收
    wait: news
    limit: 5wd
    then: { come: again, limit: again }
  again:
    stage: 验收
    wait: news
    limit: 5wd
    then: { come: closed, limit: closed }
  gone: {`,
        ),
      ),
    ).toEqual(['no-way-to-end at closed', 'no-way-to-end at again', 'unreachable-step at gone']);
  });

  it('accepts a step whose only way on is a return', () => {
    expect(
      foundIn(
        ordinaryWith(
          'then: { pass: closed, overturn: { to: draft, round: new } }',
          `then: { pass: second, overturn: { to: draft, round: new } }
  second:
    stage: 验收
    decide: inspectors
    answers: [return]
    return: { to: [check] }
    limit: 3wd`,
        ),
      ),
    ).toEqual([]);
  });
});
