import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

const workflows = new URL('../../../../workflows/', import.meta.url);

/** The YAML files of a folder below `workflows/`, by their paths from there. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, workflows))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}${name}`);
}

export function textOfFile(path: string): string {
  return readFileSync(new URL(path, workflows), 'utf8');
}

/** Texts by the names of their files. */
export function textsIn(...folders: readonly string[]): ReadonlyMap<string, string> {
  const files = folders.flatMap(filesIn);
  return new Map(files.map((file) => [basename(file, '.yaml'), textOfFile(file)]));
}

/** Every scenario file that ships. */
export function scenarioFiles(): readonly string[] {
  return readdirSync(new URL('scenarios/', workflows), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'towns')
    .map(({ name }) => `scenarios/${name}/`)
    .sort()
    .flatMap(filesIn);
}
