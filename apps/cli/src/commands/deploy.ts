import { connect, type ConnectionOptions } from '../connection.js';
import type { Output } from '../output.js';
import { textsBeside } from '../scenarios/scenario-folder.js';
import { readSource } from './lint.js';

/**
 * Sends workflow files to the server, each with the scenarios beside it. The same text again is a no-op; a file with
 * errors, or one that goes another way than its scenarios say, deploys nothing.
 */
export async function deploy(
  files: readonly string[],
  options: ConnectionOptions,
  output: Output,
): Promise<void> {
  const client = await connect(options, '甘露');
  const deployed = [];
  for (const file of files) {
    const source = await readSource(file);
    const answer = await client.post<{ key: string; hash: string; created: boolean }>('/workflows', {
      body: { source, ...(await textsBeside(file)) },
    });
    output.say(`${answer.key} ${answer.hash.slice(0, 12)} ${answer.created ? '已发布' : '没有变化'}`);
    deployed.push({ file, ...answer });
  }
  output.result(deployed);
}
