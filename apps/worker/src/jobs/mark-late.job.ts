import { createHash } from 'node:crypto';
import { WorkingDayCalendar } from '#libs/calendar';
import type { BusinessDate } from '#libs/engine';
import type { Logger } from '#libs/platform';
import type { CommandEnvelope, Door } from '#libs/runtime';
import { lateInstances, type LateInstance, type PostgresRuntime } from '#libs/storage';
import type { Turn } from '../repeating.js';

const BATCH = 200;
const calendar = new WorkingDayCalendar();

/**
 * Tells running instances that the due date of their deliverable has passed: what is late is checked without waiting
 * for a draw. An instance is told once; the command's id makes two workers on the same day one.
 */
export function markLate({ door, clock, pool }: PostgresRuntime, logger: Logger): Turn {
  return async () => {
    const today = calendar.dateOf((await clock.read()).now);
    const late = await lateInstances(pool, today, BATCH);
    const told = await Promise.all(late.map((instance) => tell(door, instance, today, logger)));
    // What could not be told now is looked at in the next turn, not at once.
    return late.length === BATCH && told.every(Boolean) ? 'more' : 'done';
  };
}

async function tell(door: Door, late: LateInstance, today: BusinessDate, logger: Logger): Promise<boolean> {
  const outcome = await door.execute(lateness(late, today));
  if (outcome.kind === 'accepted') return true;
  logger.warn({ ...late, outcome }, 'a late instance could not be told');
  return false;
}

function lateness({ instanceId, deliverableId }: LateInstance, today: BusinessDate): CommandEnvelope {
  const commandId = `late:${deliverableId}:${today}`;
  return {
    instanceId,
    commandId,
    actorKey: 'sla',
    requestHash: createHash('sha256').update(commandId).digest('hex'),
    command: {
      type: 'ChangeSubject',
      by: { kind: 'system', name: 'sla', channel: 'timer' },
      attributes: { late: true },
      content: null,
    },
    alongside: [],
    definition: null,
  };
}
