import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { previewOf } from '#libs/runtime';
import { compileWorkflows, testScenarios, type TestedScenarios, type TestOptions } from '#libs/scenarios';
import type { Problem } from '#libs/definitions';

const SCENARIOS = 'scenarios';
const TOWNS = 'towns';
const EXAMPLES = 'examples';

/** A folder of workflows with the scenarios beside them. */
export interface ScenarioFolder {
  readonly options: Omit<TestOptions, 'file'>;
  /** What is wrong with the workflows themselves. */
  readonly problems: readonly Problem[];
}

/** Reads the workflows of a folder (and its examples) and the organisations their scenarios share. */
export async function openFolder(folder: string): Promise<ScenarioFolder> {
  const workflows = await textsIn(folder, join(folder, EXAMPLES));
  const towns = await textsIn(join(folder, SCENARIOS, TOWNS));
  const { graphs, problems } = compileWorkflows(workflows);
  return {
    options: { workflows: graphs, townNamed: (name) => towns.get(name), foresee: previewOf },
    problems,
  };
}

/** The folder of workflows a file of scenarios belongs to: the one that holds its `scenarios` folder. */
export function folderOf(file: string): string {
  const parts = file.split(sep);
  const at = parts.lastIndexOf(SCENARIOS);
  return at === -1 ? dirname(file) : parts.slice(0, at).join(sep) || '.';
}

/** The folder of workflows that a workflow file belongs to. */
export function folderOfWorkflow(file: string): string {
  const folder = dirname(file);
  return basename(folder) === EXAMPLES ? dirname(folder) : folder;
}

interface NamedText {
  readonly name: string;
  readonly source: string;
}

/** What a server needs to play the scenarios beside a workflow before it deploys it. */
export async function textsBeside(workflow: string): Promise<{
  readonly scenarios: readonly NamedText[];
  readonly towns: readonly NamedText[];
  readonly versions: readonly NamedText[];
}> {
  const folder = folderOfWorkflow(workflow);
  const files = await scenarioFilesIn(folder, basename(workflow, '.yaml'));
  const scenarios = await Promise.all(
    files.map(async (file) => ({ name: relative('.', file), source: await readFile(file, 'utf8') })),
  );
  const workflows = await textsIn(folder, join(folder, EXAMPLES));
  const migratedTo = scenarios.flatMap(({ source }) =>
    [...source.matchAll(/ 迁移 ([a-z0-9-]+)/g)].map(([, name = '']) => name),
  );
  const towns = await textsIn(join(folder, SCENARIOS, TOWNS));
  return {
    scenarios,
    towns: namedTexts(towns, () => scenarios.length > 0),
    versions: namedTexts(workflows, (name) => migratedTo.includes(name)),
  };
}

function namedTexts(
  texts: ReadonlyMap<string, string>,
  isNeeded: (name: string) => boolean,
): readonly NamedText[] {
  return [...texts].filter(([name]) => isNeeded(name)).map(([name, source]) => ({ name, source }));
}

/** Every scenario file below a folder of workflows, or of one workflow. */
export async function scenarioFilesIn(folder: string, workflow?: string): Promise<readonly string[]> {
  const root = join(folder, SCENARIOS);
  const keys = await readdir(root, { withFileTypes: true }).catch(() => []);
  const folders = keys
    .filter((entry) => entry.isDirectory() && entry.name !== TOWNS)
    .map(({ name }) => name)
    .filter((name) => workflow === undefined || name === workflow)
    .sort();
  const files = await Promise.all(folders.map((name) => yamlIn(join(root, name))));
  return files.flat();
}

/** Plays one file and names it as it was given. */
export async function testFile(file: string, { options }: ScenarioFolder): Promise<TestedScenarios> {
  return testScenarios(await readFile(file, 'utf8'), { ...options, file: relative('.', file) });
}

async function textsIn(...folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const files = (await Promise.all(folders.map(yamlIn))).flat();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(files.map((file, index) => [basename(file, '.yaml'), texts[index] ?? '']));
}

async function yamlIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
