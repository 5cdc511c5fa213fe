import { createHash } from 'node:crypto';
import type { InstanceId } from '#libs/engine';
import type { Logger } from '#libs/platform';
import type { CommandEnvelope, Door } from '#libs/runtime';
import { unattendedInstances, type PostgresRuntime } from '#libs/storage';
import type { CurrentDirectory } from '../current-directory.js';
import type { Turn } from '../repeating.js';

const BATCH = 100;

/**
 * Has instances look again after the directory changed: whether somebody can answer what nobody could, and whether
 * somebody is left to answer what waits. Once for each version of the directory; the command's id makes two workers one.
 */
export function recheckBlocked(
  { door, pool }: Pick<PostgresRuntime, 'door' | 'pool'>,
  directory: Pick<CurrentDirectory, 'now'>,
  logger: Logger,
): Turn {
  let done: number | null = null;
  let pass = { version: -1, after: null as InstanceId | null, failed: false };

  return async () => {
    const { version } = await directory.now();
    if (version === done) return 'done';
    if (pass.after === null) pass = { version, after: null, failed: false };
    const batch = await unattendedInstances(pool, pass.after, BATCH);
    for (const id of batch) {
      if (!(await lookAgain(door, id, pass.version, logger))) pass.failed = true;
    }
    if (batch.length === BATCH) {
      pass.after = batch.at(-1) ?? null;
      return 'more';
    }
    pass.after = null;
    // What could not be looked at now is looked at in the next turn, not at once.
    if (!pass.failed) done = pass.version;
    return 'done';
  };
}

/** Whether it has been decided; refused is decided too. */
async function lookAgain(door: Door, id: InstanceId, version: number, logger: Logger): Promise<boolean> {
  const outcome = await door.execute(anotherLook(id, version));
  if (outcome.kind === 'accepted' || outcome.kind === 'rejected') return true;
  logger.warn({ instanceId: id, outcome }, 'an instance could not be looked at after the directory changed');
  return false;
}

/** Changes nothing of the subject; the steps are looked at again by whoever does. */
function anotherLook(instanceId: InstanceId, version: number): CommandEnvelope {
  const commandId = `directory:${version}:${instanceId}`;
  return {
    instanceId,
    commandId,
    actorKey: 'import',
    requestHash: createHash('sha256').update(commandId).digest('hex'),
    command: {
      type: 'ChangeSubject',
      by: { kind: 'system', name: 'import', channel: 'job' },
      attributes: {},
      content: null,
    },
    alongside: [],
    definition: null,
  };
}
