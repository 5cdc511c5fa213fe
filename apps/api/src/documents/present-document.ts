import type { Attachment, DraftKind, DraftVersion } from '#libs/documents';
import type { DirectoryView } from '#libs/engine';

import { personRef, type NameBook } from '../seats/present-seat.js';
import type { AttachmentDto } from './attachment.dto.js';
import type { VersionDto } from './version.dto.js';

const kindWords = {
  consultation: '征求意见稿',
  revised: '修改稿',
  forReview: '送审稿',
  forApproval: '报批稿',
  approvedDraft: '定稿',
  issuedText: '正本',
} as const satisfies Record<DraftKind, string>;

/** @param kind what the version is called; the name it was filed under, unless more has become of it since. */
export function presentVersion(
  version: DraftVersion,
  names: Pick<NameBook, 'person'>,
  kind: DraftKind = version.kind,
): VersionDto {
  return {
    number: version.number,
    kind,
    kindLabel: kindWords[kind],
    hash: version.contentHash,
    filedAt: version.filedAt,
    filedBy: { id: version.filedBy, name: names.person(version.filedBy) },
    step: version.step,
    length: version.length,
  };
}

export function presentAttachment(attachment: Attachment, directory: DirectoryView): AttachmentDto {
  return {
    id: attachment.id,
    name: attachment.name,
    mediaType: attachment.mediaType,
    size: attachment.bytes,
    sha256: attachment.sha256,
    uploadedAt: attachment.addedAt,
    uploadedBy: personRef(directory, attachment.addedBy),
  };
}
