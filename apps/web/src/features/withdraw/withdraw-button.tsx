import { App, Button } from 'antd';
import { useState } from 'react';
import { withdraw } from '../../api/instances';
import { useCommand } from '../../api/use-command';
import { ReasonField } from '../../decisions/reason-field';
import { ConfirmSheet } from '../../parts/confirm-sheet';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

/** 撤回 by the sender. The server asks for a reason once somebody has answered. */
export function WithdrawButton({ instanceId }: { instanceId: string }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useCommand((text: string, commandId: string) => withdraw(instanceId, text, commandId));

  const confirm = () =>
    act.mutate(reason.trim(), {
      onSuccess: () => {
        setOpen(false);
        void message.success(words.decide.done);
      },
    });

  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.deliverable.withdraw}</Button>
      <ConfirmSheet
        open={open}
        title={words.decide.sheetTitle(words.deliverable.withdraw)}
        effect={words.deliverable.withdrawEffect}
        busy={act.isPending}
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        <ReasonField label={words.deliverable.withdrawReason} value={reason} onChange={setReason} />
        <ProblemNotice error={act.error} />
      </ConfirmSheet>
    </>
  );
}
