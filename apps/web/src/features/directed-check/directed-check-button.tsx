import { App, Button } from 'antd';
import { useState } from 'react';
import { orderDirectedCheck } from '../../api/spot-checks';
import { useCommand } from '../../api/use-command';
import { ReasonField } from '../../decisions/reason-field';
import { ConfirmSheet } from '../../parts/confirm-sheet';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

/** 定向抽查: the supervisor calls this one deliverable in, outside the random draw. */
export function DirectedCheckButton({ deliverableId }: { deliverableId: string }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const order = useCommand((text: string, commandId: string) =>
    orderDirectedCheck({ deliverableId, reason: text }, commandId),
  );

  const confirm = () =>
    order.mutate(reason.trim(), {
      onSuccess: () => {
        setOpen(false);
        void message.success(words.decide.done);
      },
    });

  return (
    <section className="panel" aria-label={words.directedCheck.title}>
      <p className="effect">{words.directedCheck.effect}</p>
      <Button size="large" block onClick={() => setOpen(true)}>
        {words.directedCheck.open}
      </Button>
      <ConfirmSheet
        open={open}
        title={words.directedCheck.title}
        effect={words.directedCheck.effect}
        confirmLabel={words.directedCheck.submit}
        busy={order.isPending}
        disabled={!reason.trim()}
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        <ReasonField label={words.directedCheck.reason} value={reason} onChange={setReason} />
        <ProblemNotice error={order.error} />
      </ConfirmSheet>
    </section>
  );
}
