import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsOld } from './build.mjs';
import { chromium, provideTools } from './test-tools.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const unit = { name: 'units and properties', config: 'jest.config.mjs' };
const integration = {
  name: 'integration, queue on PostgreSQL and on Redis',
  config: 'test/jest.integration.config.mjs',
};
const browser = { name: 'browser', config: 'test/jest.e2e.config.mjs' };
const races = {
  name: 'races: commands that meet in PostgreSQL',
  config: 'test/jest.races.config.mjs',
};
const faults = {
  name: 'faults: starts, stops, kills and services of somebody else',
  config: 'test/jest.faults.config.mjs',
};
const properties = {
  name: 'properties: random histories of random workflows, and a seeded defect for each invariant',
  config: 'test/jest.properties.config.mjs',
};
const suites = {
  quick: [unit],
  properties: [properties],
  races: [races],
  faults: [faults],
  all: [unit, properties, integration, races, faults, browser],
};
/** What these need they compile themselves. */
const standAlone = new Set(['quick', 'properties']);

const mode = process.argv[2] ?? 'all';
if (!(mode in suites)) {
  process.stderr.write(`Expected one of ${Object.keys(suites).join(', ')}, found "${mode}".\n`);
  process.exit(2);
}

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-reports-'));
let passed = 0;
let failed = 0;

try {
  if (!standAlone.has(mode)) {
    provideTools();
    buildWhatIsOld();
  }
  for (const suite of suites[mode]) {
    process.stdout.write(`\n== ${suite.name}\n`);
    count(run(suite));
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  failed += 1;
} finally {
  fs.rmSync(reports, { recursive: true, force: true });
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** Jest's report of one suite; null when it could not even begin. */
function run({ config }) {
  const file = path.join(reports, `${path.basename(config)}.json`);
  spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '-c',
      config,
      '--json',
      `--outputFile=${file}`,
    ],
    {
      cwd: root,
      // The report is in the file; what people read is on the other stream.
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        CHROMIUM_PATH: chromium() ?? '',
      },
    },
  );
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

function count(report) {
  if (report === null) {
    failed += 1;
    return;
  }
  passed += report.numPassedTests;
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  // A test that is left out proves nothing, so it counts as one that failed, and is named.
  for (const { assertionResults, name } of report.testResults)
    for (const test of assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed')) {
      process.stdout.write(`Not run: ${path.relative(root, name)}: ${test.fullName}\n`);
      failed += 1;
    }
  if (report.numTotalTests === 0) failed += 1;
}
