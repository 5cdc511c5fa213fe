import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { handOver, planHandOver } from '../../api/hand-over';
import type { HandOver } from '../../api/models';
import { useMe } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { ReasonField } from '../../decisions/reason-field';
import { EmptyLine } from '../../parts/empty-line';
import { PeoplePicker } from '../../parts/people-picker';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import { ConfirmHandOver } from './confirm-hand-over';
import { Leftovers } from './leftovers';
import { SeatsTable } from './seats-table';
import { successorsOf } from './successors-of';
import './hand-over.css';

const labels = words.handOver;

/** 工作移交: list what somebody holds, say who takes what over, then move it all at once. */
export function HandOverPage() {
  const { person: me, duties } = useMe();
  const { message } = App.useApp();
  const isOffice = duties.includes('plan-administrator') || duties.includes('group-secretariat');
  const [person, setPerson] = useState<string[]>(isOffice ? [] : [me.id]);
  const [to, setTo] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<HandOver | null>(null);
  /** By seat, where somebody else than proposed takes over. */
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [from] = person;
  const input = { reason: reason.trim(), ...(to[0] && { to: to[0] }) };

  const list = useMutation({
    mutationFn: (id: string) => planHandOver(id, input),
    onSuccess: (plan) => {
      setShown(plan);
      setChosen({});
    },
  });
  const move = useCommand((id: string, commandId: string) =>
    handOver(id, { ...input, seats: shown ? successorsOf(shown, chosen) : {} }, commandId),
  );
  const confirm = (done: () => void) => {
    if (!from) return;
    move.mutate(from, {
      onSuccess: (result) => {
        done();
        setShown(result);
        const moved = result.seats.filter((seat) => seat.result === 'handed-over').length;
        void message.success(labels.done(moved, result.seats.length - moved));
      },
    });
  };

  return (
    <div className="page">
      <h1 className="page-title">{labels.title}</h1>
      <p className="page-lead">{isOffice ? labels.leadOffice : labels.lead}</p>
      <div className="sheet hand-over-form">
        {isOffice && (
          <PeoplePicker
            single
            anybody
            former
            label={labels.person}
            value={person}
            onChange={(people) => {
              setPerson(people);
              setShown(null);
            }}
          />
        )}
        <PeoplePicker
          single
          anybody
          label={labels.to}
          value={to}
          onChange={(people) => {
            setTo(people);
            setShown(null);
          }}
        />
        <p className="effect">{labels.toHint}</p>
        <ReasonField label={labels.reason} hint={labels.reasonHint} value={reason} onChange={setReason} />
        <ProblemNotice error={list.error} />
        <div className="form-buttons">
          <Button
            type={shown ? 'default' : 'primary'}
            disabled={!from || !reason.trim()}
            loading={list.isPending}
            onClick={() => from && list.mutate(from)}
          >
            {shown ? labels.again : labels.list}
          </Button>
        </div>
      </div>
      {shown?.seats.length === 0 && (
        <div className="sheet hand-over-result">
          <EmptyLine>{labels.none(shown.person.name)}</EmptyLine>
        </div>
      )}
      {shown && shown.seats.length > 0 && (
        <section className="sheet hand-over-result" aria-label={labels.list}>
          <SeatsTable
            plan={shown}
            chosen={chosen}
            onChoose={(seat, successor) => setChosen({ ...chosen, [seat]: successor })}
          />
          {shown.dryRun && (
            <ConfirmHandOver
              plan={shown}
              count={Object.keys(successorsOf(shown, chosen)).length}
              busy={move.isPending}
              error={move.error}
              onConfirm={confirm}
            />
          )}
        </section>
      )}
      {shown && <Leftovers handOver={shown} />}
    </div>
  );
}
