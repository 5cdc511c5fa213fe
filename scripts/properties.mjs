import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import swc from '@swc/core';
import { parse } from 'yaml';

/**
 * Holds random histories of random workflows to the invariants of approval.
 *
 *   node scripts/properties.mjs --runs 1000000 --seed 7     as many histories as you like
 *   node scripts/properties.mjs --mutants                   is every invariant worth its name? seeded defects, one each
 *
 * What is searched is a copy compiled for the purpose, so that a defect can be put into it and nowhere else.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
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
const mutantsFolder = path.join(root, 'test/properties/mutants');
const options = {
  ...JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8')),
  swcrc: false,
  sourceMaps: false,
};

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    mutants: { type: 'boolean', default: false },
    /** Where to write the result as JSON, for a test to read. */
    report: { type: 'string' },
  },
});

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-properties-'));
let result;
try {
  const base = path.join(scratch, 'base');
  compile(base);
  result = values.mutants ? await tryMutants(base) : await searchAll(base);
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
if (values.report !== undefined) fs.writeFileSync(values.report, JSON.stringify(result));
process.exitCode = result.failed ? 1 : 0;

function compile(target) {
  for (const source of sources) {
    for (const file of fs.readdirSync(path.join(root, source), { recursive: true })) {
      if (!/\.ts$/.test(file) || /spec\.ts$/.test(file)) continue;
      write(target, path.join(source, file), fs.readFileSync(path.join(root, source, file), 'utf8'));
    }
  }
  const imports = { '#libs/*': './libs/*/src/index.js' };
  fs.writeFileSync(path.join(target, 'package.json'), JSON.stringify({ type: 'module', imports }));
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(target, 'node_modules'), 'dir');
}

function write(target, file, source) {
  const { code } = swc.transformSync(source, { ...options, filename: file });
  const place = path.join(target, file.replace(/\.ts$/, '.js'));
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, code);
}

/** Every core takes a part of the histories. */
async function searchAll(base) {
  const runs = Number(values.runs);
  const workers = Math.min(os.availableParallelism(), Math.ceil(runs / 100));
  const begun = Date.now();
  const parts = await Promise.all(
    Array.from({ length: workers }, (_, index) => {
      const first = Math.floor((runs * index) / workers);
      const next = Math.floor((runs * (index + 1)) / workers);
      const from = String(Number(values.from) + first);
      return search(base, { seed: values.seed, from, runs: String(next - first), only: values.only });
    }),
  );
  const tally = parts.map((part) => part.tally).reduce(sum);
  const seconds = (Date.now() - begun) / 1000;
  const broken = parts.flatMap((part) => part.broken ?? []);
  for (const { report } of broken) process.stdout.write(`${report}\n\n`);
  process.stdout.write(`${summary(tally, seconds)}\n`);
  return { failed: broken.length > 0, broken, tally, seconds };
}

function summary({ histories, accepted, refused, cases }, seconds) {
  const closely = Object.entries(cases).map(([name, times]) => `${name}: ${times}`);
  return [
    `${histories} histories in ${seconds.toFixed(1)} s (${Math.round(histories / seconds)} a second)`,
    `${accepted} commands carried out, ${refused} refused`,
    `looked at closely: ${closely.join(', ')}`,
  ].join('; ');
}

function sum(one, other) {
  if (typeof one === 'number' || typeof other === 'number') return (one ?? 0) + (other ?? 0);
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(names.map((name) => [name, sum(one[name] ?? zeroLike(other[name]), other[name] ?? zeroLike(one[name]))]));
}

function zeroLike(value) {
  return typeof value === 'number' ? 0 : {};
}

/** Puts one defect after another into a copy and expects the invariant it breaks, and no other, to say so. */
async function tryMutants(base) {
  const mutants = fs
    .readdirSync(mutantsFolder)
    .sort()
    .map((file) => ({ file, ...parse(fs.readFileSync(path.join(mutantsFolder, file), 'utf8')) }));
  const waiting = [{ file: 'none', invariant: undefined, defect: 'no defect', edits: [] }, ...mutants];
  const results = [];
  const worker = async () => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      results.push(await tryMutant(base, mutant));
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  results.sort((a, b) => a.file.localeCompare(b.file));
  return { failed: results.some((one) => !one.asExpected), mutants: results };
}

async function tryMutant(base, { file, invariant, defect, edits }) {
  const copy = path.join(scratch, file);
  fs.cpSync(base, copy, { recursive: true, verbatimSymlinks: true });
  // The engine looks after itself while it runs; here the invariants are to find the fault.
  mutate(copy, { file: 'libs/engine/src/decide.ts', find: '  checkChange(state, run.state);\n', replace: '' });
  for (const edit of edits) mutate(copy, edit);
  const begun = Date.now();
  const { broken, tally } = await search(copy, {
    seed: values.seed,
    only: invariant,
    runs: invariant === undefined ? '300' : '6000',
    seconds: '60',
  });
  fs.rmSync(copy, { recursive: true, force: true });
  const found = broken?.invariant ?? null;
  const asExpected = found === (invariant ?? null);
  const seconds = (Date.now() - begun) / 1000;
  process.stdout.write(
    `${asExpected ? 'ok  ' : 'FAIL'} ${file}: ${defect} ${found === null ? 'nothing broken' : `breaks ${found}`} after ${tally.histories} histories, ${seconds.toFixed(1)} s\n`,
  );
  return { file, invariant: invariant ?? null, defect, found, histories: tally.histories, report: broken?.report ?? null, asExpected };
}

const mutated = new Map();
function mutate(copy, { file, find, replace }) {
  const key = `${copy}:${file}`;
  const source = mutated.get(key) ?? fs.readFileSync(path.join(root, file), 'utf8');
  if (source.split(find).length !== 2) throw new Error(`${file} should hold exactly once:\n${find}`);
  const changed = source.replace(find, () => replace);
  mutated.set(key, changed);
  write(copy, file, changed);
}

function search(folder, chosen) {
  const out = path.join(folder, `result-${chosen.from ?? 0}.json`);
  const args = Object.entries({ ...chosen, out }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
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
