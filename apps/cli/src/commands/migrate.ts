import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import type { ApiClient } from '../api-client.js';
import { connect, type ConnectionOptions } from '../connection.js';
import { Failure } from '../failure.js';
import type { Output } from '../output.js';
import { textsBeside } from '../scenarios/scenario-folder.js';

export interface MigrateOptions extends ConnectionOptions {
  readonly from?: string;
  readonly to?: string;
  /** `old=new`, one for each step that has another name. */
  readonly map: readonly string[];
  readonly resetTimers: boolean;
  readonly reason: string;
  readonly dryRun: boolean;
}

interface Obstacle {
  readonly title: string | null;
  readonly words: string;
}
interface Seat {
  readonly title: string;
  readonly name: string;
}
interface Verdict {
  readonly subject: string;
  readonly verdict: 'unchanged' | 'changes' | 'refused';
  readonly because: readonly Obstacle[];
  readonly seatsAdded: readonly Seat[];
  readonly seatsRemoved: readonly Seat[];
  readonly movedSteps: readonly { readonly title: string; readonly to: string }[];
  readonly movedDeadlines: readonly {
    readonly title: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}
interface Report {
  readonly version: number;
  readonly unmapped: readonly {
    readonly version: number;
    readonly step: string;
    readonly title: string;
    readonly likely: string | null;
  }[];
  readonly unchanged: number;
  readonly changes: number;
  readonly refused: number;
  readonly instances: readonly Verdict[];
  readonly more: boolean;
}
interface Batch {
  readonly id: string;
  readonly waiting: number;
  readonly migrated: number;
  readonly refused: number;
  readonly failed: number;
  readonly finished: boolean;
}
interface BatchDetail extends Batch {
  readonly instances: readonly {
    readonly subject: string;
    readonly state: string;
    readonly because: readonly Obstacle[];
  }[];
}

const GLANCE_MS = 500;

/**
 * Moves running instances to another version of their workflow: says for each what would become of it and, unless
 * that was all that was asked for, starts a batch and follows it to its end.
 */
export async function migrate(key: string, options: MigrateOptions, output: Output): Promise<void> {
  const client = await connect(options, '甘露');
  const path = `/workflows/${encodeURIComponent(key)}/migrations`;
  const body = {
    ...(options.from !== undefined && { from: options.from }),
    ...(options.to !== undefined && { to: options.to }),
    nodes: planOf(options.map),
    resetTimers: options.resetTimers,
    reason: options.reason,
    ...(await textsBeside(`workflows/${key}.yaml`)),
  };
  const { report } = await client.post<{ report: Report }>(`${path}?dryRun=true`, { body });
  tell(report, output);
  if (options.dryRun) {
    output.say('预演，未改动。');
    output.result(report);
    return;
  }
  const { batch } = await client.post<{ batch: Batch }>(`${path}?dryRun=false`, { body, key: randomUUID() });
  const done = await follow(client, `${path}/${batch.id}`, output);
  output.result(done);
  if (done.failed > 0) throw new Failure(`${done.failed} instances could not be moved: ${batch.id}`);
}

function planOf(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair): [string, string] => {
      const [old = '', anew = '', ...rest] = pair.split('=');
      if (old === '' || anew === '' || rest.length > 0) {
        throw new Failure(`--map takes old=new, not ${pair}.`, {}, 2);
      }
      return [old, anew];
    }),
  );
}

function tell(report: Report, output: Output): void {
  output.say(`改按第${report.version}版办理`);
  for (const { version, step, title, likely } of report.unmapped) {
    const hint = likely === null ? '' : `，可能是 ${likely}（--map ${step}=${likely}）`;
    output.say(`  第${version}版的“${title}”在新版里没有对应的环节${hint}`);
  }
  for (const verdict of report.instances) output.say(`  ${verdict.subject}　${inWords(verdict)}`);
  if (report.more) output.say('  还有未列出的');
  output.say(`不变${report.unchanged}件，有变动${report.changes}件，不能迁移${report.refused}件`);
}

function inWords(verdict: Verdict): string {
  if (verdict.verdict === 'unchanged') return '不变';
  if (verdict.verdict === 'refused') return `不能迁移：${obstaclesInWords(verdict.because)}`;
  return [
    ...verdict.movedSteps.map(({ title, to }) => `“${title}”改到 ${to}`),
    ...verdict.seatsAdded.map(({ title, name }) => `增加${name}（${title}）`),
    ...verdict.seatsRemoved.map(({ title, name }) => `减少${name}（${title}，未办）`),
    ...verdict.movedDeadlines.map(
      ({ title, before, after }) => `${title}期限${before ?? '无'}改为${after ?? '无'}`,
    ),
  ].join('，');
}

function obstaclesInWords(because: readonly Obstacle[]): string {
  return because.map(({ title, words }) => (title === null ? words : `“${title}”${words}`)).join('；');
}

async function follow(client: ApiClient, path: string, output: Output): Promise<BatchDetail> {
  for (let last = ''; ;) {
    const batch = await client.get<BatchDetail>(path);
    const { migrated, refused, failed, waiting } = batch;
    const line = `已迁移${migrated}件，不能迁移${refused}件，出错${failed}件，等待${waiting}件`;
    if (line !== last) output.say(line);
    last = line;
    if (batch.finished) {
      for (const { subject, state, because } of batch.instances) {
        if (state !== 'migrated') output.say(`  ${subject}　${obstaclesInWords(because)}`);
      }
      return batch;
    }
    await pause(GLANCE_MS);
  }
}
