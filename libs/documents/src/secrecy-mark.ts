/** Said whenever a text that carries a secrecy level is refused, and above every field that takes a text or a file. */
export const SECRECY_NOTICE = '本系统不得录入、传输国家秘密。';

const level = '(绝\\s*密|机\\s*密|秘\\s*密)';

/** Ways a paper declares a level. Prose that merely speaks of secrets (严守秘密) is none of them. */
const marks: readonly RegExp[] = [
  // 机密★1年, the mark of GB/T 9704
  new RegExp(`${level}\\s*[★☆]`, 'u'),
  // the level alone on a line, as printed in the upper corner
  new RegExp(`^[ \\t\\u3000]*${level}[ \\t\\u3000]*$`, 'mu'),
  // 密级：秘密
  new RegExp(`密\\s*级[ \\t\\u3000]*[:：][ \\t\\u3000]*${level}`, 'u'),
];

/** The level a text declares (`绝密`, `机密` or `秘密`), or `null`. */
export function secrecyMarkOf(text: string): string | null {
  for (const mark of marks) {
    const found = mark.exec(text)?.[1];
    if (found !== undefined) return found.replace(/\s/gu, '');
  }
  return null;
}

/** The refusal a declared level meets: nothing of the text is stored. */
export interface DocumentClassified {
  readonly code: 'document.classified';
  readonly level: string;
}

/** Looks through everything a request would store. `secrecyLevel` is what a form field said, if it had one. */
export function refuseClassified(
  texts: readonly string[],
  secrecyLevel?: string | null,
): DocumentClassified | null {
  const declared = secrecyLevel?.trim();
  if (declared !== undefined && declared !== '') return { code: 'document.classified', level: declared };
  for (const text of texts) {
    const found = secrecyMarkOf(text);
    if (found !== null) return { code: 'document.classified', level: found };
  }
  return null;
}
