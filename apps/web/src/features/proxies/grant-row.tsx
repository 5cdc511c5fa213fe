import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Proxy } from '../../api/models';
import { revokeProxy } from '../../api/proxies';
import { useMe } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { workflowsQuery } from '../../api/workflows';
import { ConfirmSheet } from '../../parts/confirm-sheet';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import { momentWords, shortDay } from '../../words/dates';
import { useIsProxyOffice } from './use-is-proxy-office';

const labels = words.proxies;

interface Props {
  grant: Proxy;
  kind: 'given' | 'received' | 'everybody';
}

/** One grant: whom, for what, from when until when, and how it stands today. */
export function GrantRow({ grant, kind }: Props) {
  const { businessDate } = useMe();
  const { number, since, until, state, reason, letter, enteredBy, enteredAt, revokedBy, revokedAt } = grant;
  return (
    <li className="proxies-row">
      <div className="proxies-who">
        <strong>{whoWords(grant, kind)}</strong>
        <span className={`proxies-state proxies-state-${state}`}>{labels.states[state]}</span>
      </div>
      <div className="proxies-facts">
        <span className="code">
          {labels.window(shortDay(since, businessDate), shortDay(until, businessDate))}
        </span>
        <Scope grant={grant} />
      </div>
      <div className="quiet small proxies-facts">
        <span className="code">{number}</span>
        {letter && <span>{labels.letter(letter)}</span>}
        {reason && <span>{reason}</span>}
        <span>{labels.entered(enteredBy.name, momentWords(enteredAt, businessDate))}</span>
        {revokedBy && revokedAt && (
          <span>{labels.revoked(revokedBy.name, momentWords(revokedAt, businessDate))}</span>
        )}
      </div>
      <RevokeButton grant={grant} />
    </li>
  );
}

function whoWords({ from, to }: Proxy, kind: Props['kind']): string {
  if (kind === 'given') return labels.to(to.name);
  return kind === 'received' ? labels.from(from.name) : labels.fromTo(from.name, to.name);
}

function Scope({ grant: { workflows, modes } }: { grant: Proxy }) {
  const known = useQuery({ ...workflowsQuery, enabled: workflows !== null });
  const titles = workflows?.map((key) => known.data?.find((workflow) => workflow.key === key)?.title ?? key);
  return (
    <span className="quiet">
      {titles?.join(words.common.separator) ?? labels.allWorkflows} ·{' '}
      {modes?.map((mode) => labels.modes[mode]).join(words.common.separator) ?? labels.allModes}
    </span>
  );
}

/** The giver ends it at any time, and so does an office. What was done under it stands. */
function RevokeButton({ grant }: { grant: Proxy }) {
  const { person } = useMe();
  const isOffice = useIsProxyOffice();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const act = useCommand((id: string, commandId: string) => revokeProxy(id, commandId));
  const stands = grant.state === 'coming' || grant.state === 'holding';
  if (!stands || (grant.from.id !== person.id && !isOffice)) return null;

  const confirm = () =>
    act.mutate(grant.id, {
      onSuccess: () => {
        setOpen(false);
        void message.success(words.decide.done);
      },
    });

  return (
    <div className="proxies-act">
      <Button size="small" aria-label={labels.revokeOf(grant.number)} onClick={() => setOpen(true)}>
        {labels.revoke}
      </Button>
      <ConfirmSheet
        open={open}
        title={labels.revokeOf(grant.number)}
        effect={labels.revokeEffect(grant.to.name)}
        confirmLabel={labels.revoke}
        busy={act.isPending}
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        <ProblemNotice error={act.error} />
      </ConfirmSheet>
    </div>
  );
}
