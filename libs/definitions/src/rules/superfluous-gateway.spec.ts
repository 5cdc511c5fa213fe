import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule superfluous-gateway', () => {
  it('warns of a choice between one place and the same', () => {
    const source = ordinaryWith(
      `  quiet: { end: filed }
`,
      '',
      ordinaryWith(
        '- { if: =result.number.secret, to: quiet }',
        '- { if: =result.number.secret, to: closed }',
        branching,
      ),
    );
    expect(foundIn(source)).toEqual(['superfluous-gateway at published']);
  });
});
