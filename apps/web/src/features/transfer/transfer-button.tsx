import { App, Button, Select } from 'antd';
import { useId, useState } from 'react';
import type { SeatDetail } from '../../api/models';
import { transfer } from '../../api/seats';
import { useCommand } from '../../api/use-command';
import { ReasonField } from '../../decisions/reason-field';
import { ConfirmSheet } from '../../parts/confirm-sheet';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

/** 转办: hand the seat to another person of the unit. Only those who may take it are offered. */
export function TransferButton({ seat }: { seat: SeatDetail }) {
  const id = useId();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const act = useCommand((input: { to: string; reason: string }, commandId: string) =>
    transfer(seat.id, input, commandId),
  );
  if (seat.transferTo.length === 0) return null;

  const confirm = () => {
    if (!to) return;
    act.mutate(
      { to, reason: reason.trim() },
      {
        onSuccess: () => {
          setOpen(false);
          void message.success(words.decide.done);
        },
      },
    );
  };

  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.decide.transfer}</Button>
      <ConfirmSheet
        open={open}
        title={words.decide.transfer}
        effect={words.decide.transferEffect}
        busy={act.isPending}
        disabled={!to || !reason.trim()}
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        <div className="field">
          <label htmlFor={id}>{words.decide.transferTo}</label>
          <Select
            id={id}
            value={to}
            onChange={setTo}
            options={seat.transferTo.map(({ id: value, name: label }) => ({ value, label }))}
          />
        </div>
        <ReasonField label={words.decide.transferReason} value={reason} onChange={setReason} />
        <ProblemNotice error={act.error} />
      </ConfirmSheet>
    </>
  );
}
