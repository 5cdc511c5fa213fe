import { completePlan } from './derive/complete-plan.js';
import { decodeText, type DecodedText } from './format/decode-text.js';
import { fileFormat, type PlanFormat } from './format/file-format.js';
import type { ImportProblem, PlanFile, PlanImport } from './plan-import.js';
import { questionsAbout } from './questions/ask.js';
import type { PrintedPlan, Reading } from './read/printed-plan.js';
import { csvRows } from './read/csv-rows.js';
import { docxText } from './read/docx-text.js';
import { readTablePlan } from './read/read-table.js';
import { readTextPlan } from './read/read-text.js';
import { readYamlPlan } from './read/read-yaml.js';
import { xlsxRows } from './read/xlsx-rows.js';

/**
 * Reads a plan from txt, docx, csv, xlsx or YAML into areas, tasks, deliverables, units and the questions a person has
 * to answer. Stores nothing and never throws for what a file holds: a bad file is a problem with a code.
 */
export async function importPlan(file: PlanFile): Promise<PlanImport> {
  const recognised = fileFormat(file);
  if (!recognised.ok) return recognised;
  const { format } = recognised;

  if (format === 'xlsx' || format === 'docx') {
    const reading = await readPacked(format, file.bytes);
    if (reading === null)
      return refused('plan.wrong-format', `这个${format}文件已损坏，打不开。请另存后再导入。`);
    return finished(reading, null);
  }
  const decoded = decodeText(file.bytes);
  if (decoded === null) {
    return refused(
      'plan.encoding',
      '这不是文字文件，或者编码不是UTF-8、UTF-16、GBK（GB18030）。请另存为UTF-8后再导入。',
    );
  }
  if (decoded.text.trim() === '') return refused('plan.empty', '文件是空的，没有可以导入的内容。');
  return finished(readDecoded(format, decoded.text), decoded.encoding);
}

function readDecoded(format: Exclude<PlanFormat, 'xlsx' | 'docx'>, text: string): Reading {
  switch (format) {
    case 'text':
      return { ok: true, plan: readTextPlan(text) };
    case 'csv':
      return readTablePlan(csvRows(text));
    case 'yaml':
      return readYamlPlan(text);
  }
}

/** `null` when the package inside cannot be opened: the readers of these formats throw on damage. */
async function readPacked(format: 'xlsx' | 'docx', bytes: Uint8Array): Promise<Reading | null> {
  try {
    if (format === 'xlsx') return readTablePlan(await xlsxRows(bytes));
    return { ok: true, plan: readTextPlan(await docxText(bytes)) };
  } catch {
    return null;
  }
}

function finished(reading: Reading, encoding: DecodedText['encoding'] | null): PlanImport {
  if (!reading.ok) {
    const line = reading.details[0]?.line;
    const title = `有${reading.details.length}处读不懂，没有导入。请按所列行号改正后再导入。`;
    return {
      ok: false,
      problem: {
        code: 'plan.bad-rows',
        title,
        details: reading.details,
        ...(line === undefined ? {} : { line }),
      },
    };
  }
  if (!isPlan(reading.plan)) {
    return refused(
      'plan.not-a-plan',
      '没有找到“领域—任务—成果”的结构，这不像一份实施方案。请检查是否选错了文件。',
    );
  }
  if (sizeOf(reading.plan) > mostItems) {
    return refused(
      'plan.too-large',
      `方案超过${mostItems}项任务、成果和单位，不像一份方案。请检查是否选错了文件。`,
    );
  }
  const completed = completePlan(reading.plan);
  return { ok: true, encoding, plan: completed.plan, questions: questionsAbout(reading.plan, completed) };
}

/** The largest real plans have some hundred results. */
const mostItems = 5_000;

/** Tasks, deliverables and mentions of units together. */
function sizeOf({ areas }: PrintedPlan): number {
  const tasks = areas.flatMap((area) => area.tasks);
  return tasks.reduce(
    (sum, { deliverables, leads, participants }) =>
      sum + 1 + deliverables.length + (leads?.names.length ?? 0) + (participants?.names.length ?? 0),
    0,
  );
}

function isPlan({ areas }: PrintedPlan): boolean {
  return areas.some(({ tasks }) => tasks.some(({ deliverables }) => deliverables.length > 0));
}

function refused(code: ImportProblem['code'], title: string): PlanImport {
  return { ok: false, problem: { code, title } };
}
