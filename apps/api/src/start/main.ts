import { ConfigProblems, createLogger, readConfig } from '#libs/platform';
import type { Running } from './start.js';
import { CannotStart, start } from './start.js';

let running: Running | null = null;
let stopping = false;

// Asked to stop while it still starts: the start is finished first, so that nothing is left behind half way.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  if (running === null) return;
  process.stdout.write('正在停止……\n');
  await running.stop();
  process.stdout.write('已停止。\n');
  process.exit(0);
}

try {
  const config = readConfig(process.env);
  const logger = createLogger('start', config.logLevel);
  running = await start(config, process.env, logger);
  process.stdout.write(`\n会签已就绪：${config.publicUrl}\n`);
  if (config.demo) process.stdout.write('示例数据，示例人员均为虚构，登录页可直接选择人员。\n');
  process.stdout.write('按 Ctrl-C 停止。\n');
  if (stopping) {
    stopping = false;
    await stop();
  }
} catch (error) {
  const known = error instanceof CannotStart || error instanceof ConfigProblems;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
}
