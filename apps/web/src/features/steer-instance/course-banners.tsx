import { useQuery } from '@tanstack/react-query';
import { instanceQuery } from '../../api/instances';
import { useMe } from '../../api/session';
import { words } from '../../words';
import { momentWords } from '../../words/dates';
import './steer-instance.css';

const labels = words.steering.banner;

/** What everybody should know before reading on: it stands still, it is stuck, or it is about to be moved. */
export function CourseBanners({ instanceId }: { instanceId: string }) {
  const { businessDate } = useMe();
  const { data: instance } = useQuery(instanceQuery(instanceId));
  if (!instance) return null;
  const { suspension, incidents, jumpRequest } = instance;
  return (
    <div className="course-banners">
      {suspension && (
        <Banner
          text={labels.suspended(suspension.by.name, momentWords(suspension.at, businessDate))}
          reason={suspension.reason}
        />
      )}
      {incidents
        .filter(({ resolved }) => !resolved)
        .map(({ number, title }) => (
          <Banner key={number} grave text={labels.incident(title)} />
        ))}
      {jumpRequest && (
        <Banner
          text={labels.jumpRequested(jumpRequest.by.name, jumpRequest.to.title)}
          reason={jumpRequest.reason}
        />
      )}
    </div>
  );
}

function Banner({ text, reason = '', grave = false }: { text: string; reason?: string; grave?: boolean }) {
  return (
    <div className={`notice ${grave ? 'notice-refusal' : ''}`} role="status">
      {text}
      {reason && <div className="small">{labels.because(reason)}</div>}
    </div>
  );
}
