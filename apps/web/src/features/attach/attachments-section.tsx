import { useQuery } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { attachFile, attachmentAddress, attachmentsQuery } from '../../api/documents';
import type { Attachment } from '../../api/models';
import { useMe } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import { momentWords } from '../../words/dates';
import { sizeWords } from '../../words/sizes';
import './attach.css';

export function AttachmentsSection({ documentId, mayAdd }: { documentId: string; mayAdd: boolean }) {
  const query = useQuery(attachmentsQuery(documentId));
  const attach = useCommand((file: File, commandId: string) => attachFile(documentId, file, commandId));
  return (
    <>
      {mayAdd && (
        <div className="attach-bar">
          <Upload
            showUploadList={false}
            beforeUpload={(file) => {
              attach.mutate(file);
              return Upload.LIST_IGNORE;
            }}
          >
            <Button loading={attach.isPending}>{words.attachments.add}</Button>
          </Upload>
          <span className="quiet small">{words.write.secrecy}</span>
        </div>
      )}
      <ProblemNotice error={attach.error} />
      <Loaded query={query} rows={3}>
        {(attachments) => (
          <ul className="sheet">
            {attachments.length === 0 && <EmptyLine>{words.attachments.empty}</EmptyLine>}
            {attachments.map((attachment) => (
              <AttachmentRow key={attachment.id} documentId={documentId} attachment={attachment} />
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}

function AttachmentRow({ documentId, attachment }: { documentId: string; attachment: Attachment }) {
  const { businessDate } = useMe();
  return (
    <li className="attachment-row">
      <a href={attachmentAddress(documentId, attachment.id)} download={attachment.name}>
        {attachment.name}
      </a>
      <span className="quiet small">
        {sizeWords(attachment.size)} ·{' '}
        {words.attachments.by(
          attachment.uploadedBy?.name ?? '',
          momentWords(attachment.uploadedAt, businessDate),
        )}
      </span>
    </li>
  );
}
