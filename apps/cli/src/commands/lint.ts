import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { callsOf, compileWorkflow, formatProblem, examineProblems } from '#libs/definitions';
import type { Graph } from '#libs/engine';
import { Failure } from '../failure.js';
import type { Output } from '../output.js';

/**
 * Checks workflow files without a server. A called workflow is looked for beside the file that calls it. Every
 * problem is printed at once as `file:line:column`.
 */
export async function lint(files: readonly string[], output: Output): Promise<void> {
  const reports = [];
  for (const file of files) reports.push(await lintFile(file));
  for (const { file, problems } of reports) {
    if (problems.length === 0) output.say(`${file}: 没有问题`);
    for (const problem of problems) output.say(formatProblem(problem));
  }
  output.result(reports);
  const failed = reports.filter(({ problems }) => problems.some((problem) => problem.severity === 'error'));
  if (failed.length > 0) throw new Failure(`${failed.length} of ${files.length} files have errors.`);
}

async function lintFile(file: string) {
  const source = await readSource(file);
  const siblings = await compiledSiblings(source, dirname(file));
  return { file, problems: examineProblems(source, { file, resolveCall: (key) => siblings.get(key) }) };
}

/** Compiles what the file calls. A missing or broken one is the compiler's to report, at the line of the call. */
async function compiledSiblings(
  source: string,
  folder: string,
  callers: readonly string[] = [],
): Promise<Map<string, Graph>> {
  const siblings = new Map<string, Graph>();
  for (const key of callsOf(source)) {
    // A circle of calls cannot be compiled: the innermost call is reported as unknown.
    if (callers.includes(key)) continue;
    const called = await readFile(join(folder, `${basename(key)}.yaml`), 'utf8').catch(() => null);
    if (called === null) continue;
    const inner = await compiledSiblings(called, folder, [...callers, key]);
    const compiled = compileWorkflow(called, { file: `${key}.yaml`, resolveCall: (name) => inner.get(name) });
    if (compiled.ok) siblings.set(key, compiled.graph);
  }
  return siblings;
}

export async function readSource(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failure(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
}
