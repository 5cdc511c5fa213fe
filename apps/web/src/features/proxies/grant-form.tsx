import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { ProxyInput } from '../../api/models';
import { grantProxy } from '../../api/proxies';
import { useMe } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { workflowsQuery } from '../../api/workflows';
import { PeoplePicker } from '../../parts/people-picker';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import { shortDay } from '../../words/dates';
import { useIsProxyOffice } from './use-is-proxy-office';

const labels = words.proxies.form;

type Mode = NonNullable<ProxyInput['modes']>[number];
const modes: readonly Mode[] = ['write', 'consult', 'sign', 'vote', 'decide'];

interface Draft {
  from: string[];
  to: string[];
  since: string;
  until: string;
  workflows: string[];
  modes: Mode[];
  letter: string;
  reason: string;
}

/** 授权代理: to whom, from when until when, for what. An office enters it for others, against a letter. */
export function GrantForm({ onDone }: { onDone: () => void }) {
  const { businessDate } = useMe();
  const isOffice = useIsProxyOffice();
  const { message } = App.useApp();
  const [draft, setDraft] = useState<Draft>({
    from: [],
    to: [],
    since: businessDate,
    until: '',
    workflows: [],
    modes: [],
    letter: '',
    reason: '',
  });
  const [fault, setFault] = useState<string | null>(null);
  const grant = useCommand((input: ProxyInput, commandId: string) => grantProxy(input, commandId));
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  const submit = () => {
    const missing = missingIn(draft, isOffice);
    setFault(missing && labels.missing(missing));
    if (missing) return;
    grant.mutate(inputOf(draft, isOffice), {
      onSuccess: ({ number }) => {
        void message.success(labels.done(number));
        onDone();
      },
    });
  };

  return (
    <section className="sheet proxies-form" aria-label={labels.title}>
      <h2 className="section-title">{labels.title}</h2>
      {isOffice && (
        <PeoplePicker
          single
          anybody
          label={labels.from}
          value={draft.from}
          onChange={(from) => change({ from })}
        />
      )}
      <PeoplePicker single anybody label={labels.to} value={draft.to} onChange={(to) => change({ to })} />
      <div className="proxies-window">
        <DayField
          label={labels.since}
          value={draft.since}
          min={businessDate}
          onChange={(since) => change({ since })}
        />
        <DayField
          label={labels.until}
          value={draft.until}
          min={draft.since}
          onChange={(until) => change({ until })}
        />
      </div>
      <WorkflowField value={draft.workflows} onChange={(workflows) => change({ workflows })} />
      <fieldset className="proxies-modes">
        <legend>{labels.modes}</legend>
        <Checkbox.Group
          value={draft.modes}
          options={modes.map((value) => ({ value, label: words.proxies.modes[value] }))}
          onChange={(chosen: Mode[]) => change({ modes: chosen })}
        />
        <span className="quiet small">{labels.modesHint}</span>
      </fieldset>
      {isOffice && (
        <LineField
          label={labels.letter}
          hint={labels.letterHint}
          value={draft.letter}
          onChange={(letter) => change({ letter })}
        />
      )}
      <LineField
        label={labels.reason}
        hint={labels.reasonHint}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
      <p className="effect">
        {draft.until
          ? labels.effect(shortDay(draft.since, businessDate), shortDay(draft.until, businessDate))
          : labels.effectUnset}
      </p>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <ProblemNotice error={grant.error} />
      <div className="form-buttons">
        <Button onClick={onDone} disabled={grant.isPending}>
          {words.common.cancel}
        </Button>
        <Button type="primary" loading={grant.isPending} onClick={submit}>
          {labels.submit}
        </Button>
      </div>
    </section>
  );
}

function missingIn({ from, to, since, until, letter }: Draft, isOffice: boolean): string | null {
  const needed: [string, boolean][] = [
    [labels.from, !isOffice || from.length > 0],
    [labels.to, to.length > 0],
    [labels.since, since !== ''],
    [labels.until, until !== ''],
    [labels.letter, !isOffice || letter.trim() !== ''],
  ];
  return needed.find(([, filled]) => !filled)?.[0] ?? null;
}

/** What is left open is not sent: everything is meant then. */
function inputOf(draft: Draft, isOffice: boolean): ProxyInput {
  const { since, until, workflows } = draft;
  const [from] = draft.from;
  const [to = ''] = draft.to;
  const letter = draft.letter.trim();
  const reason = draft.reason.trim();
  return {
    to,
    since,
    until,
    ...(isOffice && from && { from }),
    ...(workflows.length > 0 && { workflows }),
    ...(draft.modes.length > 0 && { modes: draft.modes }),
    ...(letter && { letter }),
    ...(reason && { reason }),
  };
}

interface DayProps {
  label: string;
  value: string;
  min: string;
  onChange: (value: string) => void;
}

function DayField({ label, value, min, onChange }: DayProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="date" min={min} value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
}

interface LineProps {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}

function LineField({ label, hint, value, onChange }: LineProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        placeholder={hint}
        maxLength={200}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

function WorkflowField({ value, onChange }: { value: string[]; onChange: (value: string[]) => void }) {
  const id = useId();
  const known = useQuery(workflowsQuery);
  return (
    <div className="field">
      <label htmlFor={id}>{labels.workflows}</label>
      <Select
        id={id}
        mode="multiple"
        value={value}
        loading={known.isPending}
        placeholder={words.proxies.allWorkflows}
        onChange={onChange}
        options={(known.data ?? []).map(({ key, title }) => ({ value: key, label: title }))}
      />
    </div>
  );
}
