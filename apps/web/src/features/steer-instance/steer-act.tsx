import { App, Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useCommand } from '../../api/use-command';
import { ReasonField } from '../../decisions/reason-field';
import { ConfirmSheet } from '../../parts/confirm-sheet';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

interface Choice {
  value: string;
  label: string;
}

interface Props {
  label: string;
  /** Read before the press. */
  effect: string;
  /** Why it cannot be done now; it then stays in sight, grey. */
  because?: string | null;
  choice?: { label: string; options: readonly { label: string; options: readonly Choice[] }[] };
  reasonLabel?: string;
  primary?: boolean;
  send: (input: { target: string; reason: string }, commandId: string) => Promise<unknown>;
}

/** One act on the whole instance: its button, what will follow, where to if that is asked, and the reason. */
export function SteerAct({ label, effect, because = null, choice, reasonLabel, primary, send }: Props) {
  const id = useId();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [target, setTarget] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const act = useCommand(send);

  const confirm = () =>
    act.mutate(
      { target: target ?? '', reason: reason.trim() },
      {
        onSuccess: () => {
          setOpen(false);
          setTarget(null);
          setReason('');
          void message.success(words.decide.done);
        },
      },
    );

  return (
    <div className="steer-act">
      <Button
        type={primary ? 'primary' : 'default'}
        disabled={because !== null}
        aria-describedby={because === null ? undefined : `${id}-because`}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {because !== null && (
        <span id={`${id}-because`} className="quiet small">
          {because}
        </span>
      )}
      <ConfirmSheet
        open={open}
        title={words.decide.sheetTitle(label)}
        effect={effect}
        busy={act.isPending}
        disabled={!reason.trim() || (choice !== undefined && target === null)}
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        {choice && (
          <div className="field">
            <label htmlFor={id}>{choice.label}</label>
            <Select id={id} value={target} onChange={setTarget} options={choice.options.map(copied)} />
          </div>
        )}
        <ReasonField label={reasonLabel ?? words.steering.reason} value={reason} onChange={setReason} />
        <ProblemNotice error={act.error} />
      </ConfirmSheet>
    </div>
  );
}

/** The list of choices wants groups of its own. */
const copied = ({ label, options }: { label: string; options: readonly Choice[] }) => ({
  label,
  options: [...options],
});
