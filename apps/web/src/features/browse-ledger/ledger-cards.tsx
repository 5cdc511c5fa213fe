import { Link } from 'react-router';
import type { DeliverableItem } from '../../api/models';
import { useMe } from '../../api/session';
import { LightMark } from '../../parts/light-mark';
import { words } from '../../words';
import { shortDay } from '../../words/dates';
import { stageWords } from './stage-words';

/** The ledger in one column. */
export function LedgerCards({ items }: { items: DeliverableItem[] }) {
  const { businessDate } = useMe();
  return (
    <ul className="sheet">
      {items.map((item) => (
        <li key={item.id} className="ledger-card">
          <Link to={`/deliverables/${item.id}`} className="ledger-title">
            <span className="code quiet">{item.code}</span> {item.title}
          </Link>
          <div className="quiet small">
            {item.responsibleUnit?.name} ·{' '}
            {words.deliverable.dueBy(
              item.dueDate ? shortDay(item.dueDate, businessDate) : words.common.notSet,
            )}{' '}
            · {stageWords(item)}
          </div>
          <LightMark light={item.light} withReason />
        </li>
      ))}
    </ul>
  );
}
