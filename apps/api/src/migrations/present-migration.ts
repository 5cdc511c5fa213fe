import type { DirectoryView, InstanceState, Rejection } from '#libs/engine';
import type {
  ItemReason,
  MigratedSeat,
  MigrationItem,
  MigrationVerdict,
  TitledObstacle,
} from '#libs/runtime';
import type { BatchStanding } from '#libs/storage';

import { personName, principalName } from '../instances/instance-reading.js';
import { obstacleWords } from '../instances/migration-obstacles.js';
import { problemTable } from '../problems/problem-table.js';
import type {
  MigratedSeatDto,
  MigrationBatchDto,
  MigrationItemDto,
  MigrationObstacleDto,
  MigrationVerdictDto,
} from './migration.dto.js';

export function presentVerdict(
  state: InstanceState,
  verdict: MigrationVerdict,
  directory: DirectoryView,
): MigrationVerdictDto {
  const subject = subjectLabel(state);
  const nothing = { seatsAdded: [], seatsRemoved: [], movedSteps: [], movedDeadlines: [] };
  if (verdict.verdict === 'refused') {
    return { instance: state.id, subject, verdict: 'refused', because: presentReason(verdict), ...nothing };
  }
  return {
    instance: state.id,
    subject,
    verdict: verdict.verdict,
    because: [],
    seatsAdded: verdict.seatsAdded.map((seat) => presentSeat(seat, directory)),
    seatsRemoved: verdict.seatsRemoved.map((seat) => presentSeat(seat, directory)),
    movedSteps: verdict.movedNodes,
    movedDeadlines: verdict.movedDeadlines.map(({ title, before, after }) => ({ title, before, after })),
  };
}

export function presentBatch(
  batch: BatchStanding,
  version: number,
  directory: DirectoryView,
): MigrationBatchDto {
  const { id, from, to, nodes, resetTimers, reason, startedAt, progress } = batch;
  return {
    id,
    from,
    to,
    version,
    nodes,
    resetTimers,
    reason,
    startedBy: personName(directory, batch.startedBy),
    startedAt,
    ...progress,
    finished: progress.waiting === 0,
  };
}

/** @param state as it is now; a cleared sample has taken it along */
export function presentItem(item: MigrationItem, state: InstanceState | undefined): MigrationItemDto {
  return {
    instance: item.instanceId,
    subject: state === undefined ? item.instanceId : subjectLabel(state),
    state: item.state,
    because: item.reason === null ? [] : presentReason(item.reason),
    finishedAt: item.finishedAt,
  };
}

/** What people call the paper. */
function subjectLabel({ subject }: InstanceState): string {
  const { code } = subject.attributes;
  return typeof code === 'string' ? code : subject.id;
}

function presentSeat(
  { nodeId, title, holder, principal, state }: MigratedSeat,
  directory: DirectoryView,
): MigratedSeatDto {
  const name = holder === null ? principalName(directory, principal) : personName(directory, holder);
  return { step: nodeId, title, name, state };
}

function presentReason(reason: ItemReason): readonly MigrationObstacleDto[] {
  if ('error' in reason) {
    return [{ code: 'internal', step: null, title: null, words: problemTable.internal.title }];
  }
  if (reason.because.length > 0) return reason.because.map(presentObstacle);
  return [otherRefusal(reason.rejection)];
}

function presentObstacle({ code, nodeId, title }: TitledObstacle): MigrationObstacleDto {
  return { code, step: nodeId, title: title ?? nodeId, words: obstacleWords[code] };
}

function otherRefusal({ code }: Rejection): MigrationObstacleDto {
  return { code, step: null, title: null, words: problemTable[code].title };
}
