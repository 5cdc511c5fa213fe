import { AttachmentEntity } from './attachment.entity.js';
import { DraftVersionEntity } from './draft-version.entity.js';
import { CreateDocuments1767225640000 } from './migrations/1767225640000-create-documents.js';
import { PrivateDraftEntity } from './private-draft.entity.js';

export { DiskAttachmentFiles } from './disk-attachment-files.js';
export { PostgresDocumentStore } from './postgres-document-store.js';

export const documentEntities = [DraftVersionEntity, PrivateDraftEntity, AttachmentEntity];
export const documentMigrations = [CreateDocuments1767225640000];
