import { fork } from 'node:child_process';

/**
 * Runs a built program to its end, or until `signal` says that nobody waits for it any more.
 * @throws Error when it fails; what it had to say it has written itself.
 */
export function runOnce(program: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [], { env, execArgv: ['--enable-source-maps'], signal });
    child.once('error', reject);
    child.once('exit', (code, killedBy) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${killedBy ?? `code ${code}`}.`));
    });
  });
}
