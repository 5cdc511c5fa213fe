import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { startDeliverable } from '../../api/deliverables';
import type { Deliverable } from '../../api/models';
import { useMe } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import { dayWords } from '../../words/dates';

/** 开始起草, for the person the deliverable was assigned to; everybody else reads who that is. */
export function StartPanel({ deliverable }: { deliverable: Deliverable }) {
  const { businessDate } = useMe();
  const navigate = useNavigate();
  const start = useCommand((id: string, commandId: string) => startDeliverable(id, commandId));
  const { handler } = deliverable;

  if (!handler) return <p className="effect">{words.deliverable.startNeedsHandler}</p>;
  if (!deliverable.mayStart)
    return <p className="effect">{words.deliverable.startForOthers(handler.name)}</p>;
  return (
    <section className="panel" aria-label={words.deliverable.start}>
      <p className="effect">
        {deliverable.dueDate && words.deliverable.startEffect(dayWords(deliverable.dueDate, businessDate))}
      </p>
      <ProblemNotice error={start.error} />
      <Button
        type="primary"
        size="large"
        block
        loading={start.isPending}
        onClick={() =>
          start.mutate(deliverable.id, {
            onSuccess: () => void navigate(`/deliverables/${deliverable.id}/write`),
          })
        }
      >
        {words.deliverable.start}
      </Button>
    </section>
  );
}
