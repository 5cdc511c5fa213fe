import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { edit, search } from './workbench.mjs';

const folder = new URL('mutants/', import.meta.url);
/** The engine looks after itself while it runs. Here the invariants are to find the fault, so its own look is taken out. */
const unguarded = {
  file: 'libs/engine/src/decide.ts',
  find: '  checkChange(state, run.state);\n',
  replace: '',
};
/** Histories a defect may take to show, and how long it may take. */
const MOST_HISTORIES = 4000;
const MOST_SECONDS = 60;
const HISTORIES_WITHOUT_DEFECT = 300;

/** The seeded defects, one for each invariant, and the engine as it is. */
function mutants() {
  const files = fs.readdirSync(folder).sort();
  const seeded = files.map((file) => ({
    name: path.parse(file).name,
    ...parse(fs.readFileSync(new URL(file, folder), 'utf8')),
  }));
  return [{ name: 'as-it-is', invariant: null, defect: 'No defect.', edits: [] }, ...seeded];
}

/** Puts one defect after another into a copy, and looks whether the invariant it breaks says so. */
export async function tryMutants(base, seed) {
  const waiting = mutants();
  const results = [];
  const worker = async () => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      results.push(await tryOne(base, mutant, seed));
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  return results.sort((one, other) => one.name.localeCompare(other.name));
}

async function tryOne(base, { name, invariant, defect, edits }, seed) {
  const copy = `${base}-${name}`;
  fs.cpSync(base, copy, { recursive: true, verbatimSymlinks: true });
  edit(copy, [unguarded, ...edits]);
  const begun = Date.now();
  const { broken, tally } = await search(copy, {
    seed,
    only: invariant ?? undefined,
    runs: invariant === null ? HISTORIES_WITHOUT_DEFECT : MOST_HISTORIES,
    seconds: MOST_SECONDS,
  });
  fs.rmSync(copy, { recursive: true, force: true });
  const found = broken?.invariant ?? null;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const verdict = found === null ? 'nothing is broken' : `${found} is broken`;
  process.stdout.write(`${name}: ${defect} ${verdict} after ${tally.histories} histories, ${seconds} s\n`);
  return { name, invariant, found, report: broken?.report ?? null };
}
