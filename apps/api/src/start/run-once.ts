import { fork } from 'node:child_process';

/**
 * Runs a built program to its end.
 * @throws Error when it fails; what it had to say it has written itself.
 */
export function runOnce(program: string, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [], { env, execArgv: ['--enable-source-maps'] });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${signal ?? `code ${code}`}.`));
    });
  });
}
