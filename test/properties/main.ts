import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { invariants } from './invariants/index.js';
import { told } from './report.js';
import { search } from './search.js';

/** A search in a process of its own: which histories, against which invariants. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    runs: { type: 'string', default: '1000' },
    only: { type: 'string' },
    seconds: { type: 'string' },
    out: { type: 'string' },
  },
});

const seed = Number(values.seed);
const from = Number(values.from);
const chosen =
  values.only === undefined ? invariants : invariants.filter(({ number }) => number === values.only);
const begun = Date.now();
const { finding, tally } = search(
  {
    seed,
    from,
    to: from + Number(values.runs),
    deadline: values.seconds === undefined ? Infinity : begun + Number(values.seconds) * 1000,
  },
  chosen,
);
const broken =
  finding === null ? null : { invariant: finding.invariant, report: told(finding, chosen, seed) };
const result = JSON.stringify({ broken, tally, milliseconds: Date.now() - begun });
if (values.out === undefined) process.stdout.write(`${result}\n`);
else writeFileSync(values.out, result);
process.exitCode = broken === null ? 0 : 1;
