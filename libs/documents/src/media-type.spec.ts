import { describe, expect, it } from '@jest/globals';

import { mediaTypeOf } from './media-type.js';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('media type by content', () => {
  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
    [
      'PK\x03\x04....[Content_Types].xml....word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['PK\x03\x04....readme.txt', 'application/zip'],
    ['MZ\x90\x00', 'application/octet-stream'],
    ['<html><script>alert(1)</script>', 'text/plain'],
  ])('looks at the bytes of %j', (content, type) => {
    expect(mediaTypeOf(bytes(content))).toBe(type);
  });

  it('reads Chinese text cut in the middle of a character as text', () => {
    const whole = new TextEncoder().encode('制度');
    expect(mediaTypeOf(whole.slice(0, whole.length - 1))).toBe('text/plain');
  });
});
