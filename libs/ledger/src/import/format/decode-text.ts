export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly encoding: TextEncoding;
  readonly text: string;
}

/** Decodes strictly, by byte order mark, then UTF-8, then UTF-16 by its zero bytes, then GB18030 (which holds GBK). */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encodings = markedEncoding(bytes) ?? ['utf-8', ...zeroByteEncodings(bytes), 'gb18030'];
  for (const encoding of encodings) {
    const text = decodeAs(encoding, bytes);
    if (text !== null && isReadable(text)) return { encoding, text };
  }
  return null;
}

function markedEncoding(bytes: Uint8Array): TextEncoding[] | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8'];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return null;
}

/** Digits and line ends make up more than this of any plan; a stray NUL byte in other text stays below it. */
const leastZeroShare = 0.005;

/** A plan in UTF-16 has digits and line ends, whose high byte is zero. */
function zeroByteEncodings(bytes: Uint8Array): TextEncoding[] {
  const sample = bytes.subarray(0, 65_536);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  if (even === odd || Math.max(even, odd) < sample.length * leastZeroShare) return [];
  return even > odd ? ['utf-16be'] : ['utf-16le'];
}

function decodeAs(encoding: TextEncoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text has no control characters but tabs, line ends and page breaks. */
function isReadable(text: string): boolean {
  return !/[\u0000-\u0008\u000b\u000e-\u001f\ufffe\uffff]/.test(text);
}
