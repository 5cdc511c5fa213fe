import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const exists = (...files) => files.find((file) => fs.existsSync(file));

/** What the tests need besides npm's packages, and how to tell that it is there. */
const tools = [
  { package: 'redis-server', found: () => exists('/usr/bin/redis-server') },
  { package: 'chromium', found: () => chromium() },
  {
    // Without it every Chinese character of a page is an empty box.
    package: 'fonts-noto-cjk',
    found: () => exists('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  },
];

/** The browser the tests drive: the one named by CHROMIUM_PATH, otherwise the system's own. */
export function chromium() {
  return exists(
    process.env.CHROMIUM_PATH ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  );
}

/** Installs what is missing where that is possible; otherwise says exactly what to do. */
export function provideTools() {
  const missing = tools.filter(({ found }) => !found()).map((tool) => tool.package);
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  const byHand = `apt-get update && apt-get ${install.join(' ')}`;
  if (process.getuid?.() !== 0 || !exists('/usr/bin/apt-get'))
    throw new Error(`The tests need ${missing.join(', ')}. As root, run:\n  ${byHand}`);
  process.stdout.write(`Installing ${missing.join(', ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['-qq', ...install],
  ]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status !== 0) throw new Error(`apt-get failed. Run it by hand:\n  ${byHand}`);
  }
}
