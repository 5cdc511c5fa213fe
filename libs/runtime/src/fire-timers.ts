import { createHash } from 'node:crypto';
import type { CommandEnvelope, CommandOutcome } from './command-envelope.js';
import type { Door } from './door.js';
import type { DueTimer, DueTimers } from './ports/due-timers.js';

/** What became of leased timers. */
export interface FiringReport {
  readonly fired: number;
  /** Their instance had no use for them any more. */
  readonly gone: number;
  /** Left to their lease: they are due again when it ends. */
  readonly failed: readonly { readonly timer: DueTimer; readonly why: unknown }[];
}

/** Knocks for each leased timer. Firing one twice changes nothing: its command has the same id both times. */
export async function fireTimers(
  door: Door,
  timers: DueTimers,
  due: readonly DueTimer[],
): Promise<FiringReport> {
  const outcomes = await Promise.allSettled(due.map((timer) => door.execute(firing(timer))));
  const gone = due.filter((_, index) => isGone(outcomes[index]!));
  if (gone.length > 0) await timers.drop(gone);
  const failed = due.flatMap((timer, index) => {
    const why = failureOf(outcomes[index]!);
    return why === null ? [] : [{ timer, why }];
  });
  return { fired: due.length - gone.length - failed.length, gone: gone.length, failed };
}

function firing({ instanceId, timerId }: DueTimer): CommandEnvelope {
  const commandId = `timer:${instanceId}:${timerId}`;
  return {
    instanceId,
    commandId,
    actorKey: 'sla',
    requestHash: createHash('sha256').update(commandId).digest('hex'),
    command: { type: 'FireTimer', by: { kind: 'system', name: 'sla', channel: 'timer' }, timerId },
    alongside: [],
    definition: null,
  };
}

/** Gone for good: cancelled meanwhile, or fired before under the same id. */
function isGone(settled: PromiseSettledResult<CommandOutcome>): boolean {
  if (settled.status === 'rejected') return false;
  const outcome = settled.value;
  if (outcome.kind === 'accepted') return outcome.replayed;
  return outcome.kind === 'rejected' && ['timer.gone', 'not_found'].includes(outcome.rejection.code);
}

function failureOf(settled: PromiseSettledResult<CommandOutcome>): unknown {
  if (settled.status === 'rejected') return settled.reason;
  return settled.value.kind === 'accepted' || isGone(settled) ? null : settled.value;
}
