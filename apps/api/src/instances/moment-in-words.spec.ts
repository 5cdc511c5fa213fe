import { describe, expect, it } from '@jest/globals';
import { momentInWords } from './moment-in-words.js';

describe('a moment in words', () => {
  it('is told on the clock of Shanghai, with 24 hours', () => {
    expect(momentInWords(Date.parse('2015-09-22T08:20:00Z'))).toBe('9月22日 16:20');
    expect(momentInWords(Date.parse('2015-09-22T16:05:00Z'))).toBe('9月23日 00:05');
  });
});
