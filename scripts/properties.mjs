import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { tryMutants } from '../test/properties/try-mutants.mjs';
import { compileInto, search } from '../test/properties/workbench.mjs';

/**
 * Holds random histories of random workflows to the invariants of approval.
 *
 *   npm run test:properties -- --runs 1000000 --seed 7    as many histories as you like
 *   npm run test:properties -- --seed 7 --from 42 --runs 1    one of them again
 *   npm run test:properties -- --mutants    does each invariant find the defect that was seeded for it?
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    /** One invariant alone, by its number. */
    only: { type: 'string' },
    mutants: { type: 'boolean', default: false },
    /** Where to write the result as JSON, for a test to read. */
    report: { type: 'string' },
  },
});

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-properties-'));
try {
  const base = path.join(scratch, 'base');
  compileInto(base);
  const result = values.mutants ? await mutants(base) : await histories(base);
  if (values.report !== undefined) fs.writeFileSync(values.report, JSON.stringify(result));
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

async function mutants(base) {
  const results = await tryMutants(base, values.seed);
  process.exitCode = results.every(({ invariant, found }) => found === invariant) ? 0 : 1;
  return results;
}

/** Every core takes a part of the histories. */
async function histories(base) {
  const { seed, only } = values;
  const [runs, from] = [Number(values.runs), Number(values.from)];
  const workers = Math.max(1, Math.min(os.availableParallelism(), Math.floor(runs / 100)));
  const begun = Date.now();
  const parts = await Promise.all(
    Array.from({ length: workers }, (_, index) => {
      const [first, next] = [index, index + 1].map((part) => from + Math.floor((runs * part) / workers));
      return search(base, { seed, only, from: first, runs: next - first });
    }),
  );
  const broken = parts.flatMap((part) => part.broken ?? []);
  const tally = parts.map((part) => part.tally).reduce(added);
  for (const { report } of broken) process.stdout.write(`${report}\n\n`);
  process.stdout.write(`${summary(tally, (Date.now() - begun) / 1000)}\n`);
  process.exitCode = broken.length === 0 ? 0 : 1;
  return { broken, tally };
}

function summary({ histories: lived, accepted, refused, cases }, seconds) {
  const closely = Object.entries(cases).map(([name, times]) => `${name} ${times} times`);
  return [
    `${lived} histories in ${seconds.toFixed(1)} s, ${Math.round(lived / seconds)} a second`,
    `${accepted} commands carried out and ${refused} refused`,
    `looked at closely: ${closely.join(', ')}`,
  ].join('; ');
}

/** Two tallies as one: numbers are added, wherever they stand. */
function added(one, other) {
  if (typeof one === 'number' || typeof other === 'number') return (one ?? 0) + (other ?? 0);
  const names = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  return Object.fromEntries([...names].map((name) => [name, added(one?.[name], other?.[name])]));
}
