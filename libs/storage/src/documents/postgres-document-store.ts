import type { Pool } from 'pg';

import {
  INSERT_VERSION,
  type Attachment,
  type DocumentStore,
  type DraftVersion,
  type DraftVersionWithText,
  type PrivateDraft,
} from '#libs/documents';
import type { PersonId } from '#libs/engine';

import { registerAlongside } from '../runtime/index.js';
import {
  attachmentOf,
  versionOf,
  versionWithTextOf,
  type AttachmentRow,
  type VersionRow,
  type VersionRowWithText,
} from './document-rows.js';

/**
 * Written behind the events of the command it comes with, under the lock of its instance: so numbers have no gap,
 * and the version carries the business time of the act.
 */
registerAlongside(
  INSERT_VERSION,
  `insert into draft_version
     (deliverable_id, number, kind, text, content_hash, filed_by, filed_at, instance_id, step, command_id)
   select $1, coalesce((select max(number) from draft_version where deliverable_id = $1), 0) + 1,
     $2, $3, $4, $5, instance.updated_at, instance.id, $7, $8
   from instance where instance.id = $6`,
);

const VERSION = `deliverable_id, number, kind, content_hash, filed_by, filed_at, instance_id, step,
  char_length(text) as length`;
const ATTACHMENT = 'id, deliverable_id, name, media_type, bytes, sha256, added_by, added_at';

export class PostgresDocumentStore implements DocumentStore {
  constructor(private readonly pool: Pool) {}

  async versions(deliverableId: string): Promise<readonly DraftVersion[]> {
    const { rows } = await this.pool.query<VersionRow>(
      `select ${VERSION} from draft_version where deliverable_id = $1 order by number desc`,
      [deliverableId],
    );
    return rows.map(versionOf);
  }

  async version(deliverableId: string, number: number): Promise<DraftVersionWithText | undefined> {
    const { rows } = await this.pool.query<VersionRowWithText>(
      `select ${VERSION}, text from draft_version where deliverable_id = $1 and number = $2`,
      [deliverableId, number],
    );
    return rows.map(versionWithTextOf)[0];
  }

  async versionFiledBy(filedBy: PersonId, commandId: string): Promise<DraftVersion | undefined> {
    const { rows } = await this.pool.query<VersionRow>(
      `select ${VERSION} from draft_version where filed_by = $1 and command_id = $2`,
      [filedBy, commandId],
    );
    return rows.map(versionOf)[0];
  }

  async privateDraft(deliverableId: string, person: PersonId): Promise<PrivateDraft | undefined> {
    const { rows } = await this.pool.query<{ text: string; saved_at: Date }>(
      'select text, saved_at from private_draft where deliverable_id = $1 and person_id = $2',
      [deliverableId, person],
    );
    return rows.map(({ text, saved_at }) => ({ text, savedAt: saved_at.toISOString() }))[0];
  }

  async savePrivateDraft(deliverableId: string, person: PersonId, text: string): Promise<PrivateDraft> {
    const { rows } = await this.pool.query<{ saved_at: Date }>(
      `insert into private_draft (deliverable_id, person_id, text, saved_at) values ($1, $2, $3, clock_timestamp())
       on conflict (deliverable_id, person_id) do update set text = excluded.text, saved_at = excluded.saved_at
       returning saved_at`,
      [deliverableId, person, text],
    );
    const [saved] = rows;
    if (saved === undefined) throw new Error('Expected the saved draft back, but nothing was returned');
    return { text, savedAt: saved.saved_at.toISOString() };
  }

  async attachments(deliverableId: string): Promise<readonly Attachment[]> {
    const { rows } = await this.pool.query<AttachmentRow>(
      `select ${ATTACHMENT} from attachment where deliverable_id = $1 order by added_at, id`,
      [deliverableId],
    );
    return rows.map(attachmentOf);
  }

  async attachment(deliverableId: string, id: string): Promise<Attachment | undefined> {
    const { rows } = await this.pool.query<AttachmentRow>(
      `select ${ATTACHMENT} from attachment where deliverable_id = $1 and id = $2`,
      [deliverableId, id],
    );
    return rows.map(attachmentOf)[0];
  }

  async addAttachment(attachment: Attachment): Promise<void> {
    const { id, deliverableId, name, mediaType, bytes, sha256, addedBy, addedAt } = attachment;
    await this.pool.query(`insert into attachment (${ATTACHMENT}) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [
      id,
      deliverableId,
      name,
      mediaType,
      bytes,
      sha256,
      addedBy,
      addedAt,
    ]);
  }
}
