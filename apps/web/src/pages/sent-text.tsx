import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { versionTextQuery } from '../api/documents';
import type { SeatListItem } from '../api/models';
import '../features/read-deliverable/read-deliverable.css';
import { PlainText } from '../features/read-text/plain-text';
import { EmptyLine } from '../parts/empty-line';
import { Loaded } from '../parts/loaded';
import { words } from '../words';

interface Props {
  deliverable: SeatListItem['deliverable'];
  version: number | null;
  /** What is asked of the reader, beside the text. */
  children: ReactNode;
}

/** One version of a text for somebody it was sent to, who may see nothing else of the paper. */
export function SentText({ deliverable, version, children }: Props) {
  const text = useQuery({ ...versionTextQuery(deliverable.id, version ?? 0), enabled: version !== null });
  return (
    <>
      <header>
        <div className="quiet small">
          <span className="code">{deliverable.code}</span>{' '}
          {version !== null && words.decide.seenVersion(version)}
        </div>
        <h1 className="page-title">{deliverable.title}</h1>
      </header>
      <div className="deliverable-columns">
        <div>
          {version === null ? (
            <div className="sheet">
              <EmptyLine>{words.text.none}</EmptyLine>
            </div>
          ) : (
            <Loaded query={text} rows={12}>
              {({ text: content }) => <PlainText text={content} />}
            </Loaded>
          )}
        </div>
        <aside
          className="sheet deliverable-side deliverable-side-asks"
          aria-label={words.deliverable.decidePanel}
        >
          {children}
        </aside>
      </div>
    </>
  );
}
