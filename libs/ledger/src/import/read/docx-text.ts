import mammoth from 'mammoth';

/** The paragraphs of a Word document, one a line, so that a line number is a paragraph number. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.replaceAll('\n\n', '\n');
}
