import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useState } from 'react';
import { batchesQuery, batchQuery } from '../../api/migrations';
import type { MigrationBatch } from '../../api/models';
import { useMe } from '../../api/session';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import { momentWords } from '../../words/dates';

const labels = words.migration;

/** 迁移记录: every batch with how far it has come, looked at again while one is under way. */
export function Batches({ workflowKey }: { workflowKey: string }) {
  const query = useQuery(batchesQuery(workflowKey));
  return (
    <section className="sheet workflow-box" aria-label={labels.batches}>
      <h2 className="section-title">{labels.batches}</h2>
      <Loaded query={query} rows={2}>
        {(batches) =>
          batches.length === 0 ? (
            <EmptyLine>{labels.noBatches}</EmptyLine>
          ) : (
            <ul className="migrate-batches">
              {batches.map((batch) => (
                <BatchRow key={batch.id} workflowKey={workflowKey} batch={batch} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function BatchRow({ workflowKey, batch }: { workflowKey: string; batch: MigrationBatch }) {
  const { businessDate } = useMe();
  const [open, setOpen] = useState(false);
  const { version, startedBy, startedAt, reason, waiting, migrated, refused, failed, finished } = batch;
  const all = waiting + migrated + refused + failed;
  const percent = all === 0 ? 100 : Math.floor(((all - waiting) / all) * 100);
  return (
    <li>
      <div>{labels.batch(version, startedBy, momentWords(startedAt, businessDate))}</div>
      <div className="quiet small">{words.steering.banner.because(reason)}</div>
      {!finished && <Progress percent={percent} size="small" aria-label={labels.running} />}
      <div role="status">
        {finished ? labels.finished : labels.running} · {labels.progress(migrated, refused, failed, waiting)}
      </div>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{labels.details}</summary>
        {open && <BatchItems workflowKey={workflowKey} id={batch.id} />}
      </details>
    </li>
  );
}

function BatchItems({ workflowKey, id }: { workflowKey: string; id: string }) {
  const query = useQuery(batchQuery(workflowKey, id));
  return (
    <Loaded query={query} rows={3}>
      {({ instances }) => (
        <ul className="migrate-verdicts">
          {instances.map(({ instance, subject, state, because }) => (
            <li key={instance}>
              <span className="code">{subject}</span>
              <span className={state === 'refused' || state === 'failed' ? 'migrate-refused' : undefined}>
                {labels.states[state] ?? state}
              </span>
              <span className="quiet small">
                {because.map(({ title, words: what }) => labels.because(title, what)).join('；')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
