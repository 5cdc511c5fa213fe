import type { HandOver } from '../../api/models';
import { words } from '../../words';

const labels = words.handOver;

/** What a hand-over does not move and somebody has to see to. */
export function Leftovers({ handOver: { proxies, workflows, more } }: { handOver: HandOver }) {
  if (proxies.length === 0 && workflows.length === 0 && !more) return null;
  return (
    <div className="notice hand-over-leftovers" role="status">
      {more && <p>{labels.more}</p>}
      {proxies.length > 0 && (
        <p>
          {labels.proxies}：
          {proxies
            .map(({ number, from, to }) =>
              words.common.person(number, words.proxies.fromTo(from.name, to.name)),
            )
            .join(words.common.separator)}
        </p>
      )}
      {workflows.length > 0 && (
        <p>
          {labels.workflows}：{workflows.map(({ name }) => name).join(words.common.separator)}
        </p>
      )}
    </div>
  );
}
