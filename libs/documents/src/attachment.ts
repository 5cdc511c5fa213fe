import type { Readable } from 'node:stream';

import type { PersonId } from '#libs/engine';

/** 50 MB. */
export const ATTACHMENT_LIMIT_BYTES = 50 * 1024 * 1024;
/** How many files one deliverable may carry. */
export const ATTACHMENTS_PER_DELIVERABLE = 100;

/** A file beside the text. Its bytes lie under a name of the server's own choosing. */
export interface Attachment {
  /** UUID: the public id and the name on disk. */
  readonly id: string;
  readonly deliverableId: string;
  /** As the uploader called it, made safe to show and to save. */
  readonly name: string;
  /** Media type found by looking at the bytes; what the uploader declared is not believed. */
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
  readonly addedBy: PersonId;
  /** Business time, ISO 8601 UTC. */
  readonly addedAt: string;
}

/** What is known of a file once all its bytes are safely on disk. */
export interface StoredFile {
  readonly id: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
}

/** Where the bytes lie. */
export interface AttachmentFiles {
  /**
   * Writes the stream to the end under a fresh random name. On any failure, or past `limit` bytes, nothing is left
   * behind; past the limit the answer is `'too-large'`.
   */
  store(content: AsyncIterable<Uint8Array>, limit: number): Promise<StoredFile | 'too-large'>;
  read(id: string): Promise<Readable>;
  remove(id: string): Promise<void>;
}
