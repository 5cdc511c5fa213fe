import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { WorkflowDetail } from '../../api/models';
import { useMe } from '../../api/session';
import { lintWorkflow } from '../../api/workflows';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import './check-workflow.css';
import { DeployButton } from './deploy-button';
import { Findings } from './findings';
import { placeCursor } from './place-cursor';

const labels = words.workflows.check;

/** 检查与部署: a text is checked as it stands here; a plan administrator may publish what has no error. */
export function CheckForm({ workflow }: { workflow: WorkflowDetail }) {
  const id = useId();
  const { duties } = useMe();
  const [source, setSource] = useState(workflow.source);
  const check = useMutation({ mutationFn: lintWorkflow });
  const stale = check.data !== undefined && check.variables !== source;

  return (
    <section className="sheet workflow-box" aria-label={labels.title}>
      <h2 className="section-title">{labels.title}</h2>
      <p className="effect">{labels.lead}</p>
      <div className="field">
        <label htmlFor={id}>{labels.source}</label>
        <Input.TextArea
          id={id}
          className="check-source"
          value={source}
          rows={16}
          spellCheck={false}
          onChange={({ target }) => setSource(target.value)}
        />
      </div>
      <div className="form-buttons">
        <Button
          type={check.data?.ok && !stale ? 'default' : 'primary'}
          disabled={!source.trim()}
          loading={check.isPending}
          onClick={() => check.mutate(source)}
        >
          {labels.submit}
        </Button>
        {duties.includes('plan-administrator') && check.data?.ok && !stale && (
          <DeployButton source={source} />
        )}
      </div>
      <ProblemNotice error={check.error} />
      <div role="status">
        {stale && <p className="quiet">{labels.changedSince}</p>}
        {check.data && !stale && (
          <Findings
            report={check.data}
            onGoTo={(line, column) => {
              const area = document.getElementById(id);
              if (area instanceof HTMLTextAreaElement) placeCursor(area, line, column);
            }}
          />
        )}
      </div>
    </section>
  );
}
