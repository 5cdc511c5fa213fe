import type { Circulation } from '../../api/models';
import { useMe } from '../../api/session';
import { RemarkLine } from '../../parts/remark-line';
import { words } from '../../words';
import { shortDay } from '../../words/dates';

const text = words.operations.circulate;

/** Who was sent the text from this seat, and who has read it. */
export function CirculationsBlock({ circulations }: { circulations: readonly Circulation[] }) {
  const { businessDate } = useMe();
  if (circulations.length === 0) return null;
  const sent = circulations.filter(({ cancelled }) => !cancelled);
  const title = text.list(sent.filter(({ read }) => read !== null).length, sent.length);
  return (
    <section className="seat-block" aria-label={text.title}>
      <h3 className="section-title">{title}</h3>
      <ul className="seat-lines">
        {circulations.map(({ id, to, read, cancelled, mustFinish, due }) => (
          <li key={id}>
            <div className="seat-line-head">
              <span>
                {to.name} {mustFinish && <span className="quiet small">{text.waits}</span>}
              </span>
              <span className="seat-line-state">
                {cancelled ? text.cancelled : read ? text.read : text.unread}
              </span>
            </div>
            {read && <RemarkLine remark={read} />}
            {!read && !cancelled && due && (
              <div className="quiet small">{text.due(shortDay(due, businessDate))}</div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
