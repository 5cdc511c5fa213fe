import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { commandLineOf, descendantsOf, isAlive, signal } from './processes.js';
import { until } from './until.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where it runs, and as whom, when not here and as ourselves. */
export interface Place {
  readonly checkout?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** Everything `npm start` brings up, as one thing that can be started, killed and stopped. */
export class RunningSystem {
  private supervisor: ChildProcess | null = null;
  private output = '';

  private constructor(
    readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
    private readonly place: Place,
  ) {}

  static async prepare(
    dataDir: string,
    env: Readonly<Record<string, string>> = {},
    place: Place = {},
  ): Promise<RunningSystem> {
    const port = env['PORT'] === undefined ? await freePort() : Number(env['PORT']);
    const settings = { DATA_DIR: dataDir, PORT: `${port}`, LOG_LEVEL: 'warn', ...env };
    return new RunningSystem(port, settings, place);
  }

  /** What it has written so far. */
  get said(): string {
    return this.output;
  }

  /** Its processes now: the supervisor first, then everything it has started. */
  get family(): readonly number[] {
    const pid = this.supervisor?.pid;
    return pid === undefined ? [] : [pid, ...descendantsOf(pid)];
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Milliseconds until the server said it was ready. */
  async start(): Promise<number> {
    const since = performance.now();
    await this.untilReady(this.launch());
    return performance.now() - since;
  }

  /** Starts it where it is to give up by itself, and answers what it said. */
  async startInVain(): Promise<string> {
    const child = this.launch();
    await until(
      () => child.exitCode !== null,
      120_000,
      () => 'the start to be given up',
    );
    return this.output;
  }

  private launch(): ChildProcess {
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: this.place.checkout ?? root,
      ...this.place.user,
      env: { ...withoutJest(process.env), ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.supervisor = child;
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    return child;
  }

  /** SIGKILL to every process of the system, PostgreSQL and its backends included, all at once. */
  async killEverything(): Promise<void> {
    const doomed = this.family;
    for (const victim of doomed) signal(victim, 'SIGKILL');
    await until(
      () => doomed.every((victim) => !isAlive(victim)),
      10_000,
      () => 'the killed processes to be gone',
    );
    this.supervisor = null;
  }

  /** SIGKILL to the supervisor alone, and answers when those it had started have noticed; the database runs on. */
  async killSupervisor(): Promise<void> {
    const [supervisor, ...others] = this.family;
    if (supervisor === undefined) return;
    const servers = others.filter((pid) => commandLineOf(pid).includes('src/main.js'));
    signal(supervisor, 'SIGKILL');
    await until(
      () => servers.every((pid) => !isAlive(pid)),
      20_000,
      () => 'the servers to follow their supervisor',
    );
    this.supervisor = null;
  }

  /** Ctrl-C. Answers the milliseconds until the last process was gone. */
  async stop(): Promise<number> {
    const { family } = this;
    const [pid] = family;
    if (pid === undefined) return 0;
    const since = performance.now();
    signal(pid, 'SIGINT');
    await until(
      () => family.every((member) => !isAlive(member)),
      30_000,
      () => 'the system to stop',
    );
    this.supervisor = null;
    return performance.now() - since;
  }

  private async untilReady(child: ChildProcess): Promise<void> {
    const isReady = async () => {
      if (child.exitCode !== null) throw new Error(`npm start ended early:\n${this.output}`);
      const answer = await fetch(`${this.url}/api/health/ready`).catch(() => null);
      return answer?.status === 200;
    };
    await until(isReady, 120_000, () => `${this.url} to be ready; it said:\n${this.output}`);
  }
}

function withoutJest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    NODE_OPTIONS: _jestFlags,
    JEST_WORKER_ID: _worker,
    DATABASE_URL: _database,
    REDIS_URL: _redis,
    ...rest
  } = env;
  return { ...rest, NODE_ENV: 'production' };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
