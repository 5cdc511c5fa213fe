import { describe, expect, it } from '@jest/globals';

import { canonicalText, contentHashOf } from './canonical-text.js';

describe('canonical text', () => {
  it('is the same whatever line breaks the writer used', () => {
    expect(canonicalText('第一条\r\n第二条\r第三条\n')).toBe('第一条\n第二条\n第三条\n');
  });

  it('keeps look-alike spellings apart', () => {
    const composed = 'é';
    const decomposed = 'e\u0301';
    expect(contentHashOf(canonicalText(composed))).not.toBe(contentHashOf(canonicalText(decomposed)));
  });

  it('hashes UTF-8 bytes with SHA-256', () => {
    expect(contentHashOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(contentHashOf('中')).toBe('a567bdaa11367f260f0708391f4d10766b5962f565d9e432f17981a3584fe1e2');
  });
});
