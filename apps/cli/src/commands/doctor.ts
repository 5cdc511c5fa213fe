import { readConfig } from '#libs/platform';
import { replayCheck, type ReplayReport } from '#libs/runtime';
import { PostgresInstanceArchive } from '#libs/storage';
import { checkDatabase } from '../doctor/check-database.js';
import { checkNode } from '../doctor/check-node.js';
import { checkQueue } from '../doctor/check-queue.js';
import type { Finding } from '../doctor/finding.js';
import { openDatabase } from '../doctor/open-database.js';
import { Failure } from '../failure.js';
import type { Output } from '../output.js';

/** Looks at what the product stands on and says what to do. With `replay`, folds every stored history as well. */
export async function doctor(options: { readonly replay: boolean }, output: Output): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  try {
    const findings = [
      checkNode(process.versions.node),
      ...(await checkDatabase(database.pool)),
      await checkQueue(database.pool, config.redisUrl),
    ];
    const replay = options.replay ? await replayCheck(new PostgresInstanceArchive(database.pool)) : null;
    tell(findings, replay, output);
    output.result({ findings, replay });
    const ill = findings.some((finding) => !finding.ok) || (replay?.differing.length ?? 0) > 0;
    if (ill) throw new Failure('Something needs attention.', { findings, replay });
  } finally {
    await database.close();
  }
}

function tell(findings: readonly Finding[], replay: ReplayReport | null, output: Output): void {
  for (const { check, ok, found, advice } of findings) {
    output.say(`${ok ? '✓' : '✗'} ${check}: ${found}${advice === null ? '' : `\n    ${advice}`}`);
  }
  if (replay === null) return;
  const { instances, events, differing } = replay;
  output.say(`${differing.length === 0 ? '✓' : '✗'} replay: ${instances} instances, ${events} events`);
  for (const { instanceId, differences } of differing) {
    output.say(`    ${instanceId}: ${differences.join('; ')}`);
  }
}
