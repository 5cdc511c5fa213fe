import path from 'node:path';
import type { Config, EmbeddedDatabase, Logger } from '#libs/platform';
import { startEmbedded } from '#libs/platform';
import { isAddressFree } from './free-address.js';
import { PreparationMark } from './preparation-mark.js';
import { runOnce } from './run-once.js';
import { SupervisedProcess } from './supervised-process.js';
import { isDemo, waitUntilReady } from './wait-until-ready.js';

/** Folder of the built programs: dist/apps. */
const built = path.resolve(import.meta.dirname, '../../..');
const programs = {
  prepare: path.join(built, 'api/src/prepare/main.js'),
  api: path.join(built, 'api/src/main.js'),
  worker: path.join(built, 'worker/src/main.js'),
};
/** A server that crashes so often without ever having been ready will not get well by itself. */
const crashesToGiveUp = 4;

/** Something the person who starts the product can put right. The message is for them. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** The whole product, running. */
export interface Running {
  /** It shows the sample and its people. */
  readonly demo: boolean;
  /** Stops everything in order: nobody is asked for what is already gone. */
  stop(): Promise<void>;
}

/**
 * Starts the database when none is given, brings it up to date, then the API and the worker, and answers when they
 * are ready. `signal` gives up half way. Whatever it had started is stopped again when something fails.
 * @throws CannotStart for what the caller can put right.
 */
export async function start(
  config: Config,
  env: NodeJS.ProcessEnv,
  logger: Logger,
  signal: AbortSignal,
): Promise<Running> {
  if (!(await isAddressFree(config.host, config.port)))
    throw new CannotStart(
      `端口 ${config.port} 已被其他程序占用。请关闭该程序，或者用 PORT=端口号 npm start 换一个端口。`,
    );
  const database = config.database.kind === 'embedded' ? await startDatabase(config) : null;
  const childEnv = database === null ? env : { ...env, EMBEDDED_DATABASE_URL: database.url };
  const prepared = prepare(new PreparationMark(config), childEnv, signal);
  // The worker begins when the API answers: people wait for the one and not for the other.
  let serves = (): void => undefined;
  const serving = new Promise<void>((resolve) => (serves = resolve));
  const begins = { api: prepared, worker: serving };
  const processes = (['api', 'worker'] as const).map(
    (name) =>
      new SupervisedProcess({ name, program: programs[name], env: childEnv, mayBegin: begins[name] }, logger),
  );
  const stop = () => stopAll(processes, database);
  try {
    for (const process of processes) process.start();
    await prepared;
    const hopeless = () => signal.aborted || processes.some(({ crashes }) => crashes >= crashesToGiveUp);
    if (!(await waitUntilReady(config, hopeless)))
      throw new CannotStart('服务没有启动成功，原因见上面的日志。');
    serves();
    return { demo: await isDemo(config), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepare(mark: PreparationMark, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  if (mark.isCurrent()) return;
  try {
    await runOnce(programs.prepare, env, signal);
    mark.set();
  } catch (error) {
    throw new CannotStart('数据库没有准备好，原因见上面的说明。', { cause: error });
  }
}

async function startDatabase(config: Config): Promise<EmbeddedDatabase> {
  try {
    return await startEmbedded(path.join(config.dataDir, 'postgres'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotStart(`内置数据库没有启动：${reason}`, { cause: error });
  }
}

/** The API first, so that nothing new comes in; then the worker; the database when nobody needs it any more. */
async function stopAll(
  processes: readonly SupervisedProcess[],
  database: EmbeddedDatabase | null,
): Promise<void> {
  for (const process of processes) await process.stop();
  await database?.stop();
}
