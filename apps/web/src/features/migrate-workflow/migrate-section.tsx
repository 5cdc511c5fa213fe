import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox, Select } from 'antd';
import { useId, useState } from 'react';
import type { MigrateInstances, WorkflowDetail } from '../../api/models';
import { startMigration, tryMigration } from '../../api/migrations';
import { useCommand } from '../../api/use-command';
import { ReasonField } from '../../decisions/reason-field';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import { Batches } from './batches';
import './migrate-workflow.css';
import { Report } from './report';
import { StartMigration } from './start-migration';

const labels = words.migration;

/** 换版迁移: first what would become of each instance, then all of them in the background, with their results. */
export function MigrateSection({ workflow }: { workflow: WorkflowDetail }) {
  const id = useId();
  const { message } = App.useApp();
  const [from, setFrom] = useState<string | null>(null);
  const [nodes, setNodes] = useState<Record<string, string>>({});
  const [resetTimers, setResetTimers] = useState(false);
  const [reason, setReason] = useState('');
  const older = workflow.versions.filter(({ hash }) => hash !== workflow.hash);
  const input: MigrateInstances = { reason: reason.trim(), nodes, resetTimers, ...(from && { from }) };
  const asked = JSON.stringify(input);

  const dryRun = useMutation({ mutationFn: (plan: MigrateInstances) => tryMigration(workflow.key, plan) });
  const start = useCommand((plan: MigrateInstances, commandId: string) =>
    startMigration(workflow.key, plan, commandId),
  );
  const report = dryRun.data?.report;
  const stale = JSON.stringify(dryRun.variables) !== asked;

  const begin = (done: () => void) =>
    start.mutate(input, {
      onSuccess: () => {
        done();
        dryRun.reset();
        void message.success(labels.started);
      },
    });

  return (
    <div className="workflow-sheet">
      <section className="sheet workflow-box migrate-form" aria-label={labels.title}>
        <h2 className="section-title">{labels.to(workflow.versions[0]?.number ?? 1)}</h2>
        <p className="effect">{labels.lead}</p>
        <div className="field">
          <label htmlFor={id}>{labels.from}</label>
          <Select
            id={id}
            allowClear
            value={from}
            placeholder={labels.everyOlder}
            onChange={(hash: string | undefined) => setFrom(hash ?? null)}
            options={older.map(({ hash, number }) => ({ value: hash, label: labels.version(number) }))}
          />
        </div>
        <Checkbox checked={resetTimers} onChange={({ target }) => setResetTimers(target.checked)}>
          {labels.resetTimers}
        </Checkbox>
        <ReasonField label={labels.reason} hint={labels.reasonHint} value={reason} onChange={setReason} />
        <ProblemNotice error={dryRun.error} />
        <div className="form-buttons">
          <Button
            type={report && !stale ? 'default' : 'primary'}
            disabled={!reason.trim()}
            loading={dryRun.isPending}
            onClick={() => dryRun.mutate(input)}
          >
            {labels.dryRun}
          </Button>
        </div>
        {report && (
          <div role="status" className="migrate-report">
            <Report report={report} workflow={workflow} nodes={nodes} onMap={setNodes} />
            {stale ? (
              <p className="quiet">{labels.again}</p>
            ) : (
              <StartMigration report={report} busy={start.isPending} error={start.error} onStart={begin} />
            )}
          </div>
        )}
      </section>
      <Batches workflowKey={workflow.key} />
    </div>
  );
}
