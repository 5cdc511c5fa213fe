/** How many of a file's first bytes `mediaTypeOf` wants to see. */
export const MEDIA_TYPE_SAMPLE_BYTES = 4096;

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  // Word, Excel and WPS files before 2007 share one container.
  ['application/x-ole-storage', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

const zipSignature = [0x50, 0x4b, 0x03, 0x04];
const insideZip: readonly (readonly [string, string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['OFD.xml', 'application/ofd'],
];

/**
 * A media type from the first bytes of a file, never from its name. Archives are not opened: the entry names that
 * happen to stand in the sample decide. Markup counts as plain text, so that no browser is ever invited to run it.
 */
export function mediaTypeOf(sample: Uint8Array): string {
  const known = signatures.find(([, signature]) => startsWith(sample, signature));
  if (known !== undefined) return known[0];
  if (startsWith(sample, zipSignature)) return zipTypeOf(sample);
  return looksLikeText(sample) ? 'text/plain' : 'application/octet-stream';
}

function startsWith(sample: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => sample[index] === byte);
}

function zipTypeOf(sample: Uint8Array): string {
  const names = new TextDecoder('latin1').decode(sample);
  return insideZip.find(([entry]) => names.includes(entry))?.[1] ?? 'application/zip';
}

function looksLikeText(sample: Uint8Array): boolean {
  if (sample.includes(0)) return false;
  try {
    // `stream` forgives a character cut in two by the end of the sample.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
