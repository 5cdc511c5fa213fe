import { basename } from 'node:path';
import { formatProblem } from '#libs/definitions';
import type { ScenarioResult } from '#libs/scenarios';
import { Failure } from '../failure.js';
import type { Output } from '../output.js';
import {
  folderOf,
  folderOfWorkflow,
  openFolder,
  scenarioFilesIn,
  testFile,
} from '../scenarios/scenario-folder.js';
import { readSource } from './lint.js';

/**
 * Plays scenarios against the engine, without a server: those of the files named, those beside the workflows named,
 * or all below `workflows/`. Of each that goes another way the first difference is told.
 */
export async function test(files: readonly string[], output: Output): Promise<void> {
  const reports = [];
  for (const file of await scenarioFilesFor(files)) reports.push(await testOne(file));

  const results = reports.flatMap((report) => report.results);
  const problems = reports.flatMap((report) => report.problems);
  for (const problem of problems) output.say(formatProblem(problem));
  for (const result of results) output.say(lineFor(result));
  const failed = results.filter(({ difference }) => difference !== null).length;
  output.say(`${results.length - failed} 个场景通过，${failed} 个不通过`);
  output.result({ results, problems });

  if (results.length === 0 && problems.length === 0) throw new Failure('No scenarios were found.');
  if (failed > 0 || problems.length > 0) {
    throw new Failure(`${failed} of ${results.length} scenarios failed, ${problems.length} problems.`);
  }
}

async function scenarioFilesFor(files: readonly string[]): Promise<readonly string[]> {
  if (files.length === 0) return scenarioFilesIn('workflows');
  const found = await Promise.all(
    files.map(async (file) => {
      const isScenario = /^流程:/m.test(await readSource(file));
      return isScenario ? [file] : scenarioFilesIn(folderOfWorkflow(file), basename(file, '.yaml'));
    }),
  );
  return found.flat();
}

async function testOne(file: string) {
  const folder = await openFolder(folderOf(file));
  const tested = await testFile(file, folder);
  if (tested.ok) return { results: tested.results, problems: [] };
  return { results: [], problems: [...tested.problems, ...folder.problems] };
}

function lineFor({ file, line, name, difference }: ScenarioResult): string {
  return difference === null ? `通过    ${name}` : `不通过  ${name}\n        ${file}:${line} ${difference}`;
}
