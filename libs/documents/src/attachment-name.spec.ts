import { describe, expect, it } from '@jest/globals';

import { attachmentDisposition, safeFileName } from './attachment-name.js';

describe('attachment names', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\公文\\制度.docx', '制度.docx'],
    ['征求\u0000意见\u202Efdp.docx', '征求意见fdp.docx'],
    ['..', '附件'],
    ['', '附件'],
    ['a"b<c>.txt', 'a_b_c_.txt'],
    ['换\r\n行.pdf', '换行.pdf'],
  ])('keeps of %j only %j', (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  it('shortens a long name and keeps its ending', () => {
    const short = safeFileName(`${'长'.repeat(400)}.docx`);
    expect([...short]).toHaveLength(150);
    expect(short.endsWith('.docx')).toBe(true);
  });

  it('offers the real name without letting it out of its header', () => {
    expect(attachmentDisposition('制度"稿\'.pdf')).toBe(
      `attachment; filename="____'.pdf"; filename*=UTF-8''%E5%88%B6%E5%BA%A6%22%E7%A8%BF%27.pdf`,
    );
  });
});
