import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import swc from '@swc/core';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What a search runs, compiled apart from the product's own build. */
const sources = [
  'libs/audit/src',
  'libs/calendar/src',
  'libs/definitions/src',
  'libs/engine/src',
  'libs/runtime/src',
  'libs/testing/src/engine',
  'apps/api/src/instances',
  'test/properties',
];
const options = {
  ...JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8')),
  swcrc: false,
  sourceMaps: false,
};

/** Compiles everything a search needs into a folder of its own, where a defect can be put in without doing harm. */
export function compileInto(folder) {
  for (const source of sources) {
    for (const name of fs.readdirSync(path.join(root, source), { recursive: true })) {
      const file = path.join(source, name);
      if (file.endsWith('.ts') && !file.endsWith('spec.ts')) write(folder, file, readSource(file));
    }
  }
  const imports = { '#libs/*': './libs/*/src/index.js' };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module', imports }));
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
}

/**
 * Puts edits into a compiled folder. Each finds its text exactly once, so that an edit the source has outgrown is
 * noticed and not taken for a defect nobody found.
 */
export function edit(folder, edits) {
  const changed = new Map();
  for (const { file, find, replace } of edits) {
    const source = changed.get(file) ?? readSource(file);
    if (source.split(find).length !== 2) throw new Error(`Expected to find this once in ${file}:\n${find}`);
    changed.set(
      file,
      source.replace(find, () => replace),
    );
  }
  for (const [file, source] of changed) write(folder, file, source);
}

/** Runs a search in a process of its own and gives what it found. */
export function search(folder, chosen) {
  const out = path.join(folder, `result-${chosen.from ?? 0}.json`);
  const args = Object.entries({ ...chosen, out }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, String(value)],
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(folder, 'test/properties/main.js'), ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', () => {
      if (fs.existsSync(out)) resolve(JSON.parse(fs.readFileSync(out, 'utf8')));
      else reject(new Error(`The search in ${folder} ended without a result.`));
    });
  });
}

function readSource(file) {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

function write(folder, file, source) {
  const { code } = swc.transformSync(source, { ...options, filename: file });
  const place = path.join(folder, file.replace(/\.ts$/, '.js'));
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, code);
}
