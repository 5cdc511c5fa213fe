import { Button } from 'antd';
import { useState } from 'react';
import type { MigrationReport } from '../../api/models';
import { ConfirmSheet } from '../../parts/confirm-sheet';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

const labels = words.migration;

interface Props {
  report: MigrationReport;
  busy: boolean;
  error: unknown;
  onStart: (done: () => void) => void;
}

/** Moves what can be moved. Nothing to press where nothing can. */
export function StartMigration({ report, busy, error, onStart }: Props) {
  const [open, setOpen] = useState(false);
  const count = report.unchanged + report.changes;
  if (count === 0) return null;
  return (
    <div className="form-buttons">
      <Button type="primary" onClick={() => setOpen(true)}>
        {labels.start}
      </Button>
      <ConfirmSheet
        open={open}
        title={words.decide.sheetTitle(labels.start)}
        effect={labels.effect(count, report.version)}
        busy={busy}
        onConfirm={() => onStart(() => setOpen(false))}
        onCancel={() => setOpen(false)}
      >
        <ProblemNotice error={error} />
      </ConfirmSheet>
    </div>
  );
}
