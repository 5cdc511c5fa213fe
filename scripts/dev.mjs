import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildWhatIsOld } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** Milliseconds without a further change before the server is built again: editors save several files at once. */
const quiet = 200;
const watched = ['apps/api', 'apps/worker', 'libs', 'workflows'];

// The API answers on PORT; the pages, which reload by themselves, on 5173 in front of it.
const port = process.env.PORT ?? '3000';
const pages = run('node_modules/.bin/vite', ['--config', 'apps/web/vite.config.ts'], {
  API_URL: `http://127.0.0.1:${port}`,
});
let server = startServer();
let waiting;
let restarting = false;

for (const folder of watched)
  fs.watch(folder, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(restart, quiet);
  });
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    pages.kill('SIGTERM');
    await stop(server);
    process.exit(0);
  });

function startServer() {
  try {
    buildWhatIsOld(['server']);
  } catch (error) {
    // Said by the compiler already; the next change tries again.
    process.stderr.write(`${error.message}\n`);
    return null;
  }
  return run(process.execPath, ['--enable-source-maps', 'dist/apps/api/src/start/main.js']);
}

async function restart() {
  if (restarting) return;
  restarting = true;
  await stop(server);
  server = startServer();
  restarting = false;
}

/** In a group of its own: Ctrl-C reaches this program, which stops the others in order. */
function run(program, args, env = {}) {
  return spawn(program, args, { stdio: 'inherit', detached: true, env: { ...process.env, ...env } });
}

async function stop(child) {
  if (child === null || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
