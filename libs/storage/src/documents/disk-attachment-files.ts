import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

import { MEDIA_TYPE_SAMPLE_BYTES, mediaTypeOf, type AttachmentFiles, type StoredFile } from '#libs/documents';

/** A file that is still being written: never a name anybody is given. */
const UNFINISHED = '.part';

/**
 * Attachments as plain files in one folder. A name is a random UUID, so no path is ever built from what a client
 * sent; a file gets its name only when all its bytes are on disk.
 */
export class DiskAttachmentFiles implements AttachmentFiles {
  /** @param folder `DATA_DIR/attachments`; made when it is first needed. */
  constructor(private readonly folder: string) {}

  async store(content: AsyncIterable<Uint8Array>, limit: number): Promise<StoredFile | 'too-large'> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const id = randomUUID();
    const unfinished = this.pathOf(id) + UNFINISHED;
    const file = await open(unfinished, 'wx', 0o600);
    try {
      const written = await writeAll(file, content, limit).finally(() => file.close());
      if (written === 'too-large') return written;
      await rename(unfinished, this.pathOf(id));
      return { id, ...written };
    } finally {
      // Gone already when it got its name; left over after anything else.
      await rm(unfinished, { force: true });
    }
  }

  async read(id: string): Promise<Readable> {
    const file = await open(this.pathOf(id), 'r');
    return createReadStream('', { fd: file });
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  private pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/u.test(id)) throw new Error(`Expected the id of an attachment, but found ${id}`);
    return join(this.folder, id);
  }
}

async function writeAll(
  file: FileHandle,
  content: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Omit<StoredFile, 'id'> | 'too-large'> {
  const hash = createHash('sha256');
  const sample: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    if (bytes < MEDIA_TYPE_SAMPLE_BYTES) sample.push(chunk.subarray(0, MEDIA_TYPE_SAMPLE_BYTES - bytes));
    bytes += chunk.byteLength;
    if (bytes > limit) return 'too-large';
    hash.update(chunk);
    await file.write(chunk);
  }
  await file.sync();
  return { bytes, sha256: hash.digest('hex'), mediaType: mediaTypeOf(Buffer.concat(sample)) };
}
