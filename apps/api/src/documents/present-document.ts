import type { Attachment, DraftKind, DraftVersion, DraftVersionWithText } from '#libs/documents';
import type { DirectoryView } from '#libs/engine';

import { personRef } from '../seats/present-seat.js';
import type { AttachmentDto } from './attachment.dto.js';
import type { VersionDto, VersionTextDto } from './version.dto.js';

const kindWords = {
  consultation: '征求意见稿',
  revised: '修改稿',
  forReview: '送审稿',
  forApproval: '报批稿',
  approvedDraft: '定稿',
  issuedText: '正本',
} as const satisfies Record<DraftKind, string>;

export function presentVersion(version: DraftVersion, directory: DirectoryView): VersionDto {
  return {
    number: version.number,
    kind: version.kind,
    kindLabel: kindWords[version.kind],
    hash: version.contentHash,
    filedAt: version.filedAt,
    filedBy: personRef(directory, version.filedBy),
    step: version.step,
    length: version.length,
  };
}

export function presentVersionText(version: DraftVersionWithText, directory: DirectoryView): VersionTextDto {
  return { ...presentVersion(version, directory), text: version.text };
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
