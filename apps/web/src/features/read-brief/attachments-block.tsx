import { useQuery } from '@tanstack/react-query';
import { attachmentAddress, attachmentsQuery } from '../../api/documents';
import { sizeWords } from '../../words/sizes';
import { words } from '../../words';
import { BriefBlock } from './brief-block';

export function AttachmentsBlock({ documentId }: { documentId: string }) {
  const { data } = useQuery(attachmentsQuery(documentId));
  if (!data || data.length === 0) return null;
  return (
    <BriefBlock title={words.deliverable.sections.attachments}>
      <ul>
        {data.map(({ id, name, size }) => (
          <li key={id}>
            <a href={attachmentAddress(documentId, id)} download={name}>
              {name}
            </a>{' '}
            <span className="quiet small">{sizeWords(size)}</span>
          </li>
        ))}
      </ul>
    </BriefBlock>
  );
}
