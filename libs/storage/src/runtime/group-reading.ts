import { completeState, type InstanceId, type Instant, type StoredState } from '#libs/engine';
import type { CommandAnswer, GroupReading, StoredCommand, StoredInstance } from '#libs/runtime';

/** A row of `read_group`. Columns that do not belong to its kind are null. */
export type ReadGroupRow =
  | {
      readonly kind: 'instance';
      readonly instance_id: InstanceId;
      readonly head: Buffer;
      readonly snapshot: StoredState;
    }
  | { readonly kind: 'skipped'; readonly instance_id: InstanceId }
  | {
      readonly kind: 'command';
      readonly actor_key: string;
      readonly command_id: string;
      readonly request_hash: string;
      readonly answer: CommandAnswer;
    }
  | {
      readonly kind: 'group';
      /** Milliseconds since the epoch, with a fraction. */
      readonly database_time: number;
      /** bigint arrives as text. */
      readonly clock_offset: string;
      readonly directory_version: string;
      readonly calendar_version: string;
    };

export function groupReading(rows: readonly ReadGroupRow[]): GroupReading {
  const instances = new Map<InstanceId, StoredInstance>();
  const skipped = new Set<InstanceId>();
  const commands: StoredCommand[] = [];
  for (const row of rows) {
    if (row.kind === 'instance') {
      instances.set(row.instance_id, { state: completeState(row.snapshot), head: row.head });
    } else if (row.kind === 'skipped') skipped.add(row.instance_id);
    else if (row.kind === 'command') {
      const { actor_key: actorKey, command_id: commandId, request_hash: requestHash, answer } = row;
      commands.push({ actorKey, commandId, requestHash, answer });
    } else {
      return {
        instances,
        skipped,
        commands,
        databaseTime: Math.floor(row.database_time) as Instant,
        clockOffset: Number(row.clock_offset),
        directoryVersion: Number(row.directory_version),
        calendarVersion: row.calendar_version,
      };
    }
  }
  throw new Error('Expected the row of runtime settings to exist');
}
