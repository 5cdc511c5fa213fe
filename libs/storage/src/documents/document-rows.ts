import type { Attachment, DraftKind, DraftVersion, DraftVersionWithText } from '#libs/documents';
import type { ContentHash, InstanceId, NodeId, PersonId } from '#libs/engine';

export interface VersionRow {
  readonly deliverable_id: string;
  readonly number: number;
  readonly kind: DraftKind;
  readonly content_hash: ContentHash;
  readonly filed_by: PersonId;
  readonly filed_at: Date;
  readonly instance_id: InstanceId;
  readonly step: NodeId;
  readonly length: number;
}

export interface VersionRowWithText extends VersionRow {
  readonly text: string;
}

export function versionOf(row: VersionRow): DraftVersion {
  return {
    deliverableId: row.deliverable_id,
    number: row.number,
    kind: row.kind,
    contentHash: row.content_hash,
    filedBy: row.filed_by,
    filedAt: row.filed_at.toISOString(),
    instanceId: row.instance_id,
    step: row.step,
    length: row.length,
  };
}

export function versionWithTextOf(row: VersionRowWithText): DraftVersionWithText {
  return { ...versionOf(row), text: row.text };
}

export interface AttachmentRow {
  readonly id: string;
  readonly deliverable_id: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly added_by: PersonId;
  readonly added_at: Date;
}

export function attachmentOf(row: AttachmentRow): Attachment {
  return {
    id: row.id,
    deliverableId: row.deliverable_id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    addedBy: row.added_by,
    addedAt: row.added_at.toISOString(),
  };
}
