import type { StartInstance } from './commands.js';
import type { RoundNumber, ScopeId } from './ids.js';
import type { Rejection } from './rejections.js';
import type { Run } from './run.js';

/** Begins the first round at the start of the workflow. */
export function startInstance(run: Run, command: StartInstance): Rejection | null {
  const { by, instanceId, subject } = command;
  const { graph } = run;
  run.record({
    type: 'InstanceStarted',
    instanceId,
    definition: { key: graph.key, hash: graph.hash },
    subject,
    by: by.kind === 'person' ? by.person : null,
  });
  run.record({
    type: 'RoundOpened',
    round: 1 as RoundNumber,
    cause: 'start',
    from: null,
    to: graph.start,
    resubmit: 'rewalk',
    returnedBy: null,
    reason: '',
  });
  run.place(1 as ScopeId, graph.start);
  return null;
}
