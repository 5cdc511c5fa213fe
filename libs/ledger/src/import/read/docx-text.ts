/** The paragraphs of a Word document, one a line, so that a line number is a paragraph number. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  // Loaded when somebody brings such a file: every start would wait for it otherwise.
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.replaceAll('\n\n', '\n');
}
