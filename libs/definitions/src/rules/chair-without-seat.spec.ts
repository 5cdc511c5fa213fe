import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule chair-without-seat', () => {
  it('finds a chair asked for where the members have none', () => {
    expect(
      foundIn(
        ordinaryWith(
          'group: { body: =subject.acceptingBody, not',
          'group: { body: =subject.acceptingBody, post: member, not',
        ),
      ),
    ).toEqual(['chair-without-seat at chair']);
  });

  it('finds a chair asked for in a unit', () => {
    expect(
      foundIn(
        ordinaryWith(
          'group: { body: =subject.acceptingBody, not',
          'group: { unit: =subject.leadUnit, post: head, not',
        ),
      ),
    ).toEqual(['chair-without-seat at chair']);
  });
});
