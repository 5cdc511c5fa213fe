import { ConfigProblems, createLogger, readConfig } from '#libs/platform';
import type { Running } from './start.js';
import { CannotStart, start } from './start.js';

let running: Running | null = null;
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

/** Asked to stop while it still starts, the start gives up by itself and clears away what it had begun. */
async function stop(): Promise<void> {
  if (stopped.signal.aborted) return;
  process.stdout.write('正在停止……\n');
  stopped.abort();
  if (running === null) return;
  await running.stop();
  leave();
}

function leave(): never {
  process.stdout.write('已停止。\n');
  process.exit(0);
}

try {
  const config = readConfig(process.env);
  const logger = createLogger('start', config.logLevel);
  running = await start(config, process.env, logger, stopped.signal);
  if (stopped.signal.aborted) {
    // Asked to stop in the moment it became ready.
    await running.stop();
    leave();
  }
  process.stdout.write(`\n会签已就绪：${config.publicUrl}\n`);
  if (running.demo) process.stdout.write('示例数据，示例人员均为虚构，登录页可直接选择人员。\n');
  process.stdout.write('按 Ctrl-C 停止。\n');
} catch (error) {
  if (stopped.signal.aborted) leave();
  const known = error instanceof CannotStart || error instanceof ConfigProblems;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
}
