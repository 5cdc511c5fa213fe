import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { changedSince, writtenAt } from './is-newer.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const common = ['package-lock.json', 'package.json'];
const parts = [
  {
    name: 'server',
    script: 'build:server',
    sources: ['apps/api', 'apps/worker', 'apps/cli', 'libs', '.swcrc', ...common],
    stamp: 'dist/.built-server',
  },
  { name: 'web', script: 'build:web', sources: ['apps/web', ...common], stamp: 'dist/.built-web' },
];

/** Builds what is older than its sources. Says so only when there is something to wait for. */
export function buildWhatIsOld(names = parts.map(({ name }) => name)) {
  for (const { name, script, sources, stamp } of parts.filter((part) => names.includes(part.name))) {
    const last = writtenAt(stamp);
    if (!sources.some((source) => changedSince(source, last))) continue;
    process.stderr.write(`正在构建 ${name} ……\n`);
    const begun = new Date();
    const { status } = spawnSync('npm', ['run', '--silent', script], {
      // Standard output belongs to the command that needs the build.
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm run ${script} failed.`);
    fs.writeFileSync(stamp, '');
    // What changed while it was built is built again next time.
    fs.utimesSync(stamp, begun, begun);
  }
}
