import { Select } from 'antd';
import { useId } from 'react';
import type { MigrationReport, MigrationVerdict, WorkflowDetail } from '../../api/models';
import { useMe } from '../../api/session';
import { EmptyLine } from '../../parts/empty-line';
import { words } from '../../words';
import { stepsOf } from './steps-of';
import { verdictLines } from './verdict-lines';

const labels = words.migration;

interface Props {
  report: MigrationReport;
  workflow: WorkflowDetail;
  nodes: Readonly<Record<string, string>>;
  onMap: (nodes: Record<string, string>) => void;
}

/** What the dry run found: steps without a place in the new version, then each instance with its verdict. */
export function Report({ report, workflow, nodes, onMap }: Props) {
  const { unchanged, changes, refused, unmapped, instances, more } = report;
  if (instances.length === 0) return <EmptyLine>{labels.none}</EmptyLine>;
  return (
    <>
      <p>{labels.counts(unchanged, changes, refused)}</p>
      {unmapped.length > 0 && (
        <fieldset className="migrate-unmapped">
          <legend>{labels.unmapped}</legend>
          {unmapped.map(({ version, step, title, likely }) => (
            <StepField
              key={`${version}:${step}`}
              label={labels.unmappedStep(version, title)}
              steps={stepsOf(workflow.graph)}
              value={nodes[step] ?? likely}
              onChange={(to) => onMap({ ...nodes, [step]: to })}
            />
          ))}
        </fieldset>
      )}
      <ul className="migrate-verdicts">
        {instances.map((verdict) => (
          <VerdictRow key={verdict.instance} verdict={verdict} />
        ))}
      </ul>
      {more && <p className="quiet small">{labels.more}</p>}
    </>
  );
}

interface StepFieldProps {
  label: string;
  steps: readonly { id: string; title: string }[];
  value: string | null;
  onChange: (step: string) => void;
}

function StepField({ label, steps, value, onChange }: StepFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value}
        onChange={(step) => step && onChange(step)}
        options={steps.map((step) => ({ value: step.id, label: step.title }))}
      />
    </div>
  );
}

function VerdictRow({ verdict }: { verdict: MigrationVerdict }) {
  const { businessDate } = useMe();
  return (
    <li>
      <span className="code">{verdict.subject}</span>
      <span className={verdict.verdict === 'refused' ? 'migrate-refused' : undefined}>
        {labels.verdicts[verdict.verdict] ?? verdict.verdict}
      </span>
      <span className="quiet small">
        {verdictLines(verdict, businessDate).map((line) => (
          <span key={line} className="migrate-line">
            {line}
          </span>
        ))}
      </span>
    </li>
  );
}
