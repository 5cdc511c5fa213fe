import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { DiskAttachmentFiles } from './disk-attachment-files.js';

let folder: string;
let files: DiskAttachmentFiles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attachments-'));
  files = new DiskAttachmentFiles(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* chunks(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

describe('attachments on disk', () => {
  it('keeps the bytes under a random name and knows what they are', async () => {
    const stored = await files.store(chunks('%PDF-', '1.7 ...'), 1000);
    if (stored === 'too-large') throw new Error('Expected it to fit');
    expect(stored).toMatchObject({ bytes: 12, mediaType: 'application/pdf' });
    expect(await readdir(folder)).toEqual([stored.id]);
    expect(await text(await files.read(stored.id))).toBe('%PDF-1.7 ...');
  });

  it('leaves nothing behind past the limit', async () => {
    expect(await files.store(chunks('123456', '789012'), 10)).toBe('too-large');
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves nothing behind when the sender goes away', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half a file');
      throw new Error('aborted');
    }
    await expect(files.store(broken(), 1000)).rejects.toThrow('aborted');
    expect(await readdir(folder)).toEqual([]);
  });

  it('builds no path from anything but an id', async () => {
    await expect(files.read('../../etc/passwd')).rejects.toThrow('Expected the id of an attachment');
  });
});
