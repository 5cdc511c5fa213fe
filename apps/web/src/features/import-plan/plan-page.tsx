import { useQuery } from '@tanstack/react-query';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import type { ImportReport } from '../../api/models';
import { importPlan, plansQuery } from '../../api/plans';
import { useCommand } from '../../api/use-command';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import { ClearSampleSection } from '../clear-sample/clear-sample-section';
import './import-plan.css';
import { PlanQuestions } from './plan-questions';
import { ReportSummary } from './report-summary';

/** 方案导入: choose a file, look at what it was read as, then confirm. */
export function PlanPage() {
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const read = useCommand((chosen: File, commandId: string) => importPlan(chosen, true, commandId));
  const store = useCommand((chosen: File, commandId: string) => importPlan(chosen, false, commandId));
  const plans = useQuery(plansQuery);

  const choose = (chosen: File) => {
    setFile(chosen);
    setReport(null);
    read.reset();
    store.reset();
  };

  const confirm = (chosen: File) =>
    store.mutate(chosen, {
      onSuccess: (stored) => {
        setReport(stored);
        void message.success(stored.changed ? words.planImport.stored : words.planImport.unchanged);
      },
    });

  return (
    <div className="page">
      <h1 className="page-title">{words.planImport.title}</h1>
      <p className="page-lead">{words.planImport.lead}</p>
      <section className="sheet import-box" aria-label={words.planImport.title}>
        <div className="import-row">
          <Upload
            maxCount={1}
            showUploadList={false}
            beforeUpload={(chosen) => {
              choose(chosen);
              return false;
            }}
          >
            <Button aria-label={words.planImport.choose}>{words.planImport.choose}</Button>
          </Upload>
          <span className={file ? '' : 'quiet'}>{file?.name ?? words.planImport.noFile}</span>
          <Button
            type={report ? 'default' : 'primary'}
            disabled={!file}
            loading={read.isPending}
            onClick={() => file && read.mutate(file, { onSuccess: setReport })}
          >
            {words.planImport.preview}
          </Button>
        </div>
        <ProblemNotice error={read.error ?? store.error} />
        {report && <ReportSummary report={report} />}
        {report?.dryRun && file && (
          <div className="form-buttons">
            <p className="effect">{words.planImport.effect(report.deliverables.length)}</p>
            <Button type="primary" loading={store.isPending} onClick={() => confirm(file)}>
              {words.planImport.confirm}
            </Button>
          </div>
        )}
      </section>
      <Loaded query={plans} rows={3}>
        {(list) => (
          <>
            {list.map((plan) => (
              <PlanQuestions key={plan.id} plan={plan} />
            ))}
          </>
        )}
      </Loaded>
      <ClearSampleSection />
    </div>
  );
}
