import { App, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { startDeliverable } from '../../api/deliverables';
import type { DeliverableItem } from '../../api/models';
import { useMe } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { LightMark } from '../../parts/light-mark';
import { words } from '../../words';
import { dayWords } from '../../words/dates';

/** A deliverable of mine that waits for its first stroke, with its light counted back from the due date. */
export function StartRow({ item, due = false }: { item: DeliverableItem; due?: boolean }) {
  const { businessDate } = useMe();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const start = useCommand((id: string, commandId: string) => startDeliverable(id, commandId));
  const press = () =>
    start.mutate(item.id, {
      onSuccess: () => void navigate(`/deliverables/${item.id}/write`),
      onError: (error) => void message.error(error.message),
    });
  return (
    <li className="work-row">
      <div className="work-row-main">
        <Link
          to={`/deliverables/${item.id}`}
          className="work-row-title"
          aria-label={words.work.open(item.code, item.title)}
        >
          <span className="code work-row-code">{item.code}</span> {item.title}
        </Link>
        <div className="work-row-facts">
          <LightMark light={item.light} withReason />
          {item.dueDate && (
            <span className="quiet small">
              {words.deliverable.dueBy(dayWords(item.dueDate, businessDate))}
            </span>
          )}
        </div>
      </div>
      {due && (
        <Button
          type="primary"
          className="quick"
          loading={start.isPending}
          onClick={press}
          aria-label={words.work.startOf(item.code)}
        >
          {words.deliverable.start}
        </Button>
      )}
    </li>
  );
}
