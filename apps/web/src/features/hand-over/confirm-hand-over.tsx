import { Button } from 'antd';
import { useState } from 'react';
import type { HandOver } from '../../api/models';
import { ConfirmSheet } from '../../parts/confirm-sheet';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

const labels = words.handOver;

interface Props {
  plan: HandOver;
  /** How many seats somebody takes over. */
  count: number;
  busy: boolean;
  error: unknown;
  onConfirm: (done: () => void) => void;
}

export function ConfirmHandOver({ plan, count, busy, error, onConfirm }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className="form-buttons hand-over-confirm">
      <span className="effect">{labels.count(plan.seats.length, count)}</span>
      <Button type="primary" disabled={count === 0} onClick={() => setOpen(true)}>
        {labels.submit}
      </Button>
      <ConfirmSheet
        open={open}
        title={labels.submit}
        effect={labels.effect(count, plan.person.name)}
        busy={busy}
        onConfirm={() => onConfirm(() => setOpen(false))}
        onCancel={() => setOpen(false)}
      >
        <ProblemNotice error={error} />
      </ConfirmSheet>
    </div>
  );
}
