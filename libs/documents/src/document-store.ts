import type { PersonId } from '#libs/engine';

import type { Attachment } from './attachment.js';
import type { DraftVersion, DraftVersionWithText, PrivateDraft } from './draft-version.js';

/** What is kept of a deliverable's papers. Versions are written through the door (`fileText`), never here. */
export interface DocumentStore {
  /** Newest first. */
  versions(deliverableId: string): Promise<readonly DraftVersion[]>;
  version(deliverableId: string, number: number): Promise<DraftVersionWithText | undefined>;
  /** The version a request filed: what a retry of the same request answers with. */
  versionFiledBy(filedBy: PersonId, commandId: string): Promise<DraftVersion | undefined>;

  privateDraft(deliverableId: string, person: PersonId): Promise<PrivateDraft | undefined>;
  savePrivateDraft(deliverableId: string, person: PersonId, text: string): Promise<PrivateDraft>;

  /** Oldest first. */
  attachments(deliverableId: string): Promise<readonly Attachment[]>;
  attachment(deliverableId: string, id: string): Promise<Attachment | undefined>;
  addAttachment(attachment: Attachment): Promise<void>;
}
