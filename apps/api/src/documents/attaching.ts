import { Injectable } from '@nestjs/common';

import {
  ATTACHMENT_LIMIT_BYTES,
  ATTACHMENTS_PER_DELIVERABLE,
  safeFileName,
  type Attachment,
} from '#libs/documents';
import { DiskAttachmentFiles, PostgresDocumentStore } from '#libs/storage';

import { BusinessClock } from '../clock/business-clock.js';
import { holdsPen } from '../instances/pen.js';
import type { SeenPaper } from '../instances/sight.js';
import { ProblemError } from '../problems/problem.js';
import { refuseSecrets } from '../seats/refuse-secrets.js';
import type { Upload } from '../http/upload.js';

/** Takes a file in: bytes first, then the row that makes it known. A file nobody knows of is removed again. */
@Injectable()
export class Attaching {
  constructor(
    private readonly documents: PostgresDocumentStore,
    private readonly files: DiskAttachmentFiles,
    private readonly clock: BusinessClock,
  ) {}

  /** Those who write the paper attach to it: whoever was charged with it, and whoever holds the pen. */
  async refuseStrangers({ viewer, deliverable, reading }: SeenPaper): Promise<void> {
    const charged = [deliverable.handler, deliverable.personInCharge].includes(viewer.id);
    if (!charged && (reading === null || !holdsPen(reading, viewer.id)))
      throw new ProblemError('act.forbidden');
    const present = await this.documents.attachments(deliverable.id);
    if (present.length >= ATTACHMENTS_PER_DELIVERABLE) throw new ProblemError('attachment.too-many');
  }

  async attach({ viewer, deliverable }: SeenPaper, upload: Upload): Promise<Attachment> {
    const name = safeFileName(upload.name);
    refuseSecrets([name]);
    const stored = await this.files.store(upload.content, ATTACHMENT_LIMIT_BYTES);
    if (stored === 'too-large') throw new ProblemError('request.too-large', { detail: '附件不能超过50MB。' });
    const attachment: Attachment = {
      ...stored,
      deliverableId: deliverable.id,
      name,
      addedBy: viewer.id,
      addedAt: new Date(await this.clock.now()).toISOString(),
    };
    try {
      await this.documents.addAttachment(attachment);
    } catch (error) {
      await this.files.remove(stored.id);
      throw error;
    }
    return attachment;
  }
}
