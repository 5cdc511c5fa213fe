/**
 * Half-width twin of a printed text, for matching only. Every character keeps its place, so an offset found here
 * cuts the printed text.
 */
export function fold(printed: string): string {
  return printed
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\t]/g, ' ')
    .replaceAll('【', '(')
    .replaceAll('】', ')');
}

/** Two printed texts with the same key differ in width, spaces and punctuation at most. */
export function matchKey(printed: string): string {
  return fold(printed)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Without the spaces around it and the full stop or semicolon that ends it. */
export function withoutEnd(printed: string): string {
  return printed.trim().replace(/[\s。；;]+$/u, '');
}
