import { App, Button } from 'antd';
import { useId, useState } from 'react';
import type { NamedText } from '../../api/models';
import { useCommand } from '../../api/use-command';
import { deployWorkflow } from '../../api/workflows';
import { ConfirmSheet } from '../../parts/confirm-sheet';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import { FailedScenarios } from './failed-scenarios';

const labels = words.workflows.check;

/** 部署, with scenarios that are played first if any are chosen. */
export function DeployButton({ source }: { source: string }) {
  const id = useId();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [scenarios, setScenarios] = useState<NamedText[]>([]);
  const deploy = useCommand((texts: NamedText[], commandId: string) =>
    deployWorkflow({ source, ...(texts.length > 0 && { scenarios: texts }) }, commandId),
  );

  const choose = async (files: FileList | null) =>
    setScenarios(
      await Promise.all(
        [...(files ?? [])].map(async (file) => ({ name: file.name, source: await file.text() })),
      ),
    );
  const confirm = () =>
    deploy.mutate(scenarios, {
      onSuccess: ({ created }) => {
        setOpen(false);
        void message.success(created ? labels.deployed : labels.same);
      },
    });

  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {labels.deploy}
      </Button>
      <ConfirmSheet
        open={open}
        title={words.decide.sheetTitle(labels.deploy)}
        effect={labels.deployEffect}
        busy={deploy.isPending}
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        <div className="field">
          <label htmlFor={id}>{labels.scenarios}</label>
          <input
            id={id}
            type="file"
            multiple
            accept=".yaml,.yml"
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => void choose(target.files)}
          />
          <span id={`${id}-hint`} className="quiet small">
            {labels.scenariosHint}
          </span>
        </div>
        <ProblemNotice error={deploy.error}>
          <FailedScenarios error={deploy.error} />
        </ProblemNotice>
      </ConfirmSheet>
    </>
  );
}
