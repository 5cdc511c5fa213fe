import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything `npm start` brings up, as one thing that can be started, killed and stopped. */
export class RunningSystem {
  private supervisor: ChildProcess | null = null;
  private output = '';

  private constructor(
    readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  static async prepare(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<RunningSystem> {
    const port = await freePort();
    return new RunningSystem(port, { DATA_DIR: dataDir, PORT: `${port}`, LOG_LEVEL: 'warn', ...env });
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Milliseconds until the server said it was ready. */
  async start(): Promise<number> {
    const since = performance.now();
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: root,
      env: { ...withoutJest(process.env), ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.supervisor = child;
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    await this.untilReady(child);
    return performance.now() - since;
  }

  /** SIGKILL to every process of the system, PostgreSQL and its backends included, all at once. */
  async killEverything(): Promise<void> {
    const pid = this.supervisor?.pid;
    if (pid === undefined) return;
    const doomed = [pid, ...descendantsOf(pid)];
    for (const victim of doomed) signal(victim, 'SIGKILL');
    await until(() => doomed.every((victim) => !isAlive(victim)), 10_000, 'the killed processes to be gone');
    this.supervisor = null;
  }

  /** Ctrl-C. Answers the milliseconds until the last process was gone. */
  async stop(): Promise<number> {
    const pid = this.supervisor?.pid;
    if (pid === undefined) return 0;
    const since = performance.now();
    const family = [pid, ...descendantsOf(pid)];
    signal(pid, 'SIGINT');
    await until(() => family.every((member) => !isAlive(member)), 30_000, 'the system to stop');
    this.supervisor = null;
    return performance.now() - since;
  }

  private async untilReady(child: ChildProcess): Promise<void> {
    const isReady = async () => {
      if (child.exitCode !== null) throw new Error(`npm start ended early:\n${this.output}`);
      const answer = await fetch(`${this.url}/api/health/ready`).catch(() => null);
      return answer?.status === 200;
    };
    await until(isReady, 120_000, `${this.url} to be ready; it said:\n${this.output}`);
  }
}

async function until(
  condition: () => boolean | Promise<boolean>,
  patience: number,
  what: string,
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited ${patience} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** From /proc: the children, their children, and so on. A detached child still has its parent. */
function descendantsOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const found = [pid];
  for (const parent of found) {
    for (const [child, itsParent] of parents) if (itsParent === parent) found.push(child);
  }
  return found.slice(1);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}

function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return false;
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
