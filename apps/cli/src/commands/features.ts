import { existsSync, readFileSync } from 'node:fs';
import { formatProblem, type Problem } from '#libs/definitions';
import type { ScenarioResult } from '#libs/scenarios';
import { Failure } from '../failure.js';
import type { Output } from '../output.js';
import { readFeatureTable, type ProvingTest } from '../scenarios/feature-table.js';
import { judgeFeatures, type JudgedRow, type Verdict } from '../scenarios/judge-features.js';
import { openFolder, scenarioFilesIn, testFile } from '../scenarios/scenario-folder.js';
import { readSource } from './lint.js';

const WORKFLOWS = 'workflows';
const TABLE = 'docs/feature-table.yaml';

const marks: Readonly<Record<Verdict, string>> = {
  proven: '通过',
  failed: '不通过',
  'by-test': '由测试证明',
  page: '页面，以后再做',
  unproven: '没有证明',
};

/** Prints every row of the feature table with the scenarios that prove it. A row without proof is a failure. */
export async function features(output: Output): Promise<void> {
  const { results, problems } = await playAll();
  const judged = judgeFeatures(readFeatureTable(await readSource(TABLE)), results, isThere);
  for (const line of linesFor(judged)) output.say(line);
  for (const problem of problems) output.say(formatProblem(problem));

  const failed = results.filter(({ difference }) => difference !== null);
  const lacking = judged.filter(({ verdict }) => verdict === 'failed' || verdict === 'unproven');
  output.say(
    `\n${judged.length} 行，${results.length} 个场景：${results.length - failed.length} 个通过，${failed.length} 个不通过；` +
      `没有证明或不通过的行：${lacking.map(({ row }) => row.number).join('、') || '无'}`,
  );
  output.result({
    rows: judged.map(({ row, verdict, scenarios }) => ({ ...row, verdict, scenarios })),
    problems,
  });
  if (lacking.length > 0 || failed.length > 0 || problems.length > 0) {
    throw new Failure(
      `${lacking.length} rows without proof, ${failed.length} scenarios failed, ${problems.length} problems.`,
    );
  }
}

async function playAll(): Promise<{
  readonly results: readonly ScenarioResult[];
  readonly problems: readonly Problem[];
}> {
  const folder = await openFolder(WORKFLOWS);
  const results: ScenarioResult[] = [];
  const problems: Problem[] = [...folder.problems];
  for (const file of await scenarioFilesIn(WORKFLOWS)) {
    const tested = await testFile(file, folder);
    if (tested.ok) results.push(...tested.results);
    else problems.push(...tested.problems);
  }
  return { results, problems };
}

function isThere({ file, test }: ProvingTest): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').includes(test);
}

function linesFor(judged: readonly JudgedRow[]): readonly string[] {
  return judged.flatMap(({ row, verdict, scenarios }, index) => [
    ...(judged[index - 1]?.row.block === row.block ? [] : [`\n${row.block}`]),
    `${String(row.number).padStart(3)}  ${marks[verdict]}  ${row.name} · ${row.english}`,
    ...scenarios.map(
      ({ file, name, line, difference }) =>
        `       ${difference === null ? '✓' : '✗'} ${name}（${file}）` +
        (difference === null ? '' : `\n         ${file}:${line} ${difference}`),
    ),
    ...row.tests.map((test) => `       ${isThere(test) ? '→' : '✗'} ${test.test}（${test.file}）`),
  ]);
}
