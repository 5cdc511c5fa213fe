import fs from 'node:fs';
import path from 'node:path';

/** The folder of package.json: what ships as files (workflows, sample) lies below it, built or not. */
function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!fs.existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`Expected package.json above ${import.meta.dirname}`);
    folder = parent;
  }
  return folder;
}

/** The text of a file that ships with the program, by its path from the project's root. */
export function shippedText(file: string): string {
  return fs.readFileSync(path.join(projectRoot(), file), 'utf8');
}

/** The YAML files directly in a shipped folder, by their paths from the project's root; none where it is missing. */
export function shippedYaml(folder: string): string[] {
  if (!fs.existsSync(path.join(projectRoot(), folder))) return [];
  return fs
    .readdirSync(path.join(projectRoot(), folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.posix.join(folder, name));
}
