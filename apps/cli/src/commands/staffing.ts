import { connect, type ConnectionOptions } from '../connection.js';
import { Failure } from '../failure.js';
import type { Output } from '../output.js';
import { readSource } from './lint.js';

interface StaffingReport {
  readonly tried: number;
  readonly shortages: readonly {
    readonly title: string;
    readonly because: string;
    readonly principals: readonly string[];
    readonly deliverables: readonly string[];
  }[];
  readonly incomplete: readonly string[];
}

/** Asks the server whether at every step of a workflow somebody may act, for each deliverable of its ledger. */
export async function staffing(file: string, options: ConnectionOptions, output: Output): Promise<void> {
  const client = await connect(options, '甘露');
  const source = await readSource(file);
  const report = await client.post<StaffingReport>('/workflows/staffing', { body: { source } });
  for (const { title, because, principals, deliverables } of report.shortages) {
    const whose = principals.length === 0 ? '' : `（${principals.join('、')}）`;
    output.say(`${title}：${because}${whose}，涉及${deliverables.join('、')}`);
  }
  if (report.incomplete.length > 0) output.say(`走法太多，没有看完：${report.incomplete.join('、')}`);
  if (report.shortages.length === 0) output.say(`${report.tried}项成果，每个环节都有人可办。`);
  output.result(report);
  if (report.shortages.length > 0)
    throw new Failure(`${report.shortages.length} steps have nobody who may act.`);
}
