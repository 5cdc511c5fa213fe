import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { deliverableQuery } from '../../api/deliverables';
import { draftQuery, versionsQuery, versionTextQuery } from '../../api/documents';
import type { Deliverable, Version } from '../../api/models';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import { LinkBack } from './link-back';
import './write.css';
import { WriteDesk } from './write-desk';

/** Write mode: the whole width for the text, the submission beside it. */
export function WritePage() {
  const { id = '' } = useParams();
  const query = useQuery(deliverableQuery(id));
  return (
    <div className="page write-page">
      <Loaded query={query} rows={12}>
        {(deliverable) => (
          <>
            <header className="write-head">
              <LinkBack id={id} />
              <h1 className="page-title">{words.write.title(deliverable.code, deliverable.title)}</h1>
            </header>
            {deliverable.mayWrite ? (
              <WithVersions deliverable={deliverable} />
            ) : (
              <p className="notice" role="status">
                {words.write.locked}
              </p>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function WithVersions({ deliverable }: { deliverable: Deliverable }) {
  const versions = useQuery(versionsQuery(deliverable.id));
  return (
    <Loaded query={versions} rows={12}>
      {(list) => {
        const latest = [...list].sort((a, b) => b.number - a.number)[0] ?? null;
        return <WithText deliverable={deliverable} latest={latest} />;
      }}
    </Loaded>
  );
}

/** The draft goes on where it was left; without one, from the latest filed version; without that, from the title. */
function WithText({ deliverable, latest }: { deliverable: Deliverable; latest: Version | null }) {
  const { id, title } = deliverable;
  const draft = useQuery(draftQuery(id));
  const filed = useQuery({ ...versionTextQuery(id, latest?.number ?? 0), enabled: latest !== null });
  return (
    <Loaded query={draft} rows={12}>
      {({ text }) => {
        if (text === null && latest !== null && !filed.data)
          return <Loaded query={filed}>{() => null}</Loaded>;
        const start = text ?? filed.data?.text ?? `${plainTitle(title)}\n`;
        return <WriteDesk deliverable={deliverable} latest={latest} start={start} />;
      }}
    </Loaded>
  );
}

/** 制定《党员…制度》 → 党员…制度: the text carries the name of what is made, not the act of making it. */
function plainTitle(title: string): string {
  return /《(.+?)》/.exec(title)?.[1] ?? title.replace(/[。.]$/, '');
}
