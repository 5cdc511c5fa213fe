import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule unused-party', () => {
  it('warns of a party nobody asks', () => {
    expect(
      foundIn(
        ordinaryWith(
          '  inspectors: {',
          `  clerk: { person: =subject.clerk }
  inspectors: {`,
        ),
      ),
    ).toEqual(['unused-party at clerk']);
  });
});
