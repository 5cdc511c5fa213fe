import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importPlan } from '#libs/ledger';
import { ServerUnreachable } from '../api-client.js';
import { connect, type ConnectionOptions } from '../connection.js';
import { Failure } from '../failure.js';
import type { Output } from '../output.js';

interface ImportReading {
  readonly areas: readonly unknown[];
  readonly tasks: readonly unknown[];
  readonly deliverables: readonly unknown[];
  readonly questions: readonly QuestionReading[];
  readonly changed?: boolean;
}

interface QuestionReading {
  readonly number: number;
  readonly line: number | null;
  readonly text: string;
  readonly proposal: unknown;
}

/**
 * Imports a plan through the server. A dry run without a server reads the file here, with the same importer, and
 * stores nothing either way.
 */
export async function importFile(
  file: string,
  options: ConnectionOptions & { readonly dryRun: boolean },
  output: Output,
): Promise<void> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Failure(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  const report = await importThroughServer(basename(file), bytes, options).catch((error: unknown) => {
    if (error instanceof ServerUnreachable && options.dryRun) return importHere(basename(file), bytes);
    throw error;
  });
  tell(report, options.dryRun, output);
  output.result(report);
}

async function importThroughServer(
  name: string,
  content: Uint8Array,
  options: ConnectionOptions & { readonly dryRun: boolean },
): Promise<ImportReading> {
  const client = await connect(options, '甘露');
  return client.post<ImportReading>(`/plans/import?dryRun=${options.dryRun}`, {
    bytes: { content, type: 'application/octet-stream', name },
  });
}

async function importHere(name: string, bytes: Uint8Array): Promise<ImportReading> {
  const imported = await importPlan({ name, bytes });
  if (!imported.ok)
    throw new Failure(`${imported.problem.title} (${imported.problem.code})`, { ...imported.problem });
  const { areas, tasks, deliverables } = imported.plan;
  return { areas, tasks, deliverables, questions: imported.questions };
}

function tell(report: ImportReading, dryRun: boolean, output: Output): void {
  const { areas, tasks, deliverables, questions } = report;
  output.say(`${areas.length}个领域，${tasks.length}项任务，${deliverables.length}项成果`);
  for (const question of questions) {
    const where = question.line === null ? '' : `第${question.line}行　`;
    output.say(`  问题${question.number}　${where}${question.text}（建议：${String(question.proposal)}）`);
  }
  if (dryRun) output.say('预览，未写入。');
  else output.say(report.changed === false ? '没有变化。' : '已导入。');
}
