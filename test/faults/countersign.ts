import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const bin = fileURLToPath(new URL('../../apps/cli/bin/countersign.mjs', import.meta.url));

/** Runs the command line as a user would and answers its JSON. */
export async function countersign<Answer>(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { NODE_OPTIONS: _jestFlags, ...rest } = process.env;
  const { stdout } = await run(process.execPath, [bin, '--json', ...args], {
    env: { ...rest, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Answer;
}
