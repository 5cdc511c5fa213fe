import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { circulationQuery } from '../api/exchanges';
import { ReadForm } from '../features/circulate/read-form';
import { Loaded } from '../parts/loaded';
import { SentText } from './sent-text';

/** 传阅: the text as it was sent, and the reader's 已阅 beside it. */
export function CirculationPage() {
  const { id = '' } = useParams();
  const query = useQuery(circulationQuery(id));
  return (
    <div className="page">
      <Loaded query={query} rows={12}>
        {(sent) => (
          <SentText deliverable={sent.deliverable} version={sent.versionNumber}>
            <ReadForm key={sent.id} sent={sent} />
          </SentText>
        )}
      </Loaded>
    </div>
  );
}
