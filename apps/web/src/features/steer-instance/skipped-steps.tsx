import { useQuery } from '@tanstack/react-query';
import { instanceQuery } from '../../api/instances';
import { useMe } from '../../api/session';
import { words } from '../../words';
import { momentWords } from '../../words/dates';
import './steer-instance.css';

const labels = words.steering.skips;

/** Above the record: steps an administrator passed over, so that nobody takes them for approved. */
export function SkippedSteps({ instanceId }: { instanceId: string }) {
  const { businessDate } = useMe();
  const { data: instance } = useQuery(instanceQuery(instanceId));
  if (!instance || instance.skips.length === 0) return null;
  return (
    <section className="sheet skipped-steps" aria-label={labels.title}>
      <h2 className="section-title">{labels.title}</h2>
      <ul>
        {instance.skips.map(({ step, title, round, by, second, at, reason }) => (
          <li key={`${round}:${step}:${at}`}>
            {labels.item(title, round)}
            <span className="quiet small">{labels.by(by.name, second?.name ?? null)}</span>
            <span className="quiet small code">{momentWords(at, businessDate)}</span>
            <span className="quiet small">{words.steering.banner.because(reason)}</span>
          </li>
        ))}
      </ul>
      <p className="effect">{labels.note}</p>
    </section>
  );
}
