import type { Pool } from 'pg';
import type { SealedEvent } from '#libs/audit';
import { completeState, type InstanceId, type InstanceState, type StoredState } from '#libs/engine';
import type { ArchivedInstance, InstanceArchive } from '#libs/runtime';
import { seatRow, type SeatRow } from './seat-row.js';

/** How many instances are read at a time. */
const PAGE = 50;

/** Whole instances, each read in one statement: history, snapshot and rows of one moment. */
export class PostgresInstanceArchive implements InstanceArchive {
  constructor(private readonly pool: Pool) {}

  async *all(): AsyncIterable<ArchivedInstance> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const page = await this.read('where i.id > $1 order by i.id limit $2', [after, PAGE]);
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  async one(id: InstanceId): Promise<ArchivedInstance | undefined> {
    const [found] = await this.read('where i.id = $1', [id]);
    return found;
  }

  private async read(condition: string, values: readonly unknown[]): Promise<readonly ArchivedInstance[]> {
    const { rows } = await this.pool.query<ArchiveRow>(`${SELECT} ${condition}`, [...values]);
    return rows.map(archived);
  }
}

interface ArchiveRow {
  readonly id: InstanceId;
  readonly snapshot: StoredState;
  readonly head: Buffer;
  readonly events: readonly { readonly seq: number; readonly bytes: string; readonly hash: string }[];
  readonly seats: readonly SeatRow[];
  readonly armed: readonly { readonly timer_id: number; readonly due_at: string }[];
}

const SELECT = `
  select i.id, i.snapshot, i.head,
    (select coalesce(json_agg(json_build_object(
        'seq', e.seq, 'bytes', encode(e.bytes, 'base64'), 'hash', encode(e.hash, 'hex')) order by e.seq), '[]')
      from instance_event e where e.instance_id = i.id) as events,
    (select coalesce(json_agg(to_json(s) order by s.seat_id), '[]') from seat s where s.instance_id = i.id) as seats,
    (select coalesce(json_agg(json_build_object('timer_id', t.timer_id, 'due_at', t.due_at) order by t.timer_id), '[]')
      from timer t where t.instance_id = i.id and t.state in ('armed', 'leased')) as armed
  from instance i`;

function archived({ id, snapshot, head, events, seats, armed }: ArchiveRow): ArchivedInstance {
  return {
    id,
    state: completeState(snapshot),
    head,
    events: events.map(sealedEvent),
    rowDifferences: (state) => [...seatDifferences(state, seats), ...timerDifferences(state, armed)],
  };
}

function sealedEvent({ seq, bytes, hash }: ArchiveRow['events'][number]): SealedEvent {
  return { sequence: seq, bytes: Buffer.from(bytes, 'base64'), hash: Buffer.from(hash, 'hex') };
}

function seatDifferences(state: InstanceState, stored: ArchiveRow['seats']): readonly string[] {
  if (state.seats.length !== stored.length)
    return [`seat rows: expected ${state.seats.length}, found ${stored.length}`];
  return state.seats.flatMap((seat, index) => {
    const expected = seatRow(state, seat);
    const found = stored[index]!;
    return (Object.keys(expected) as (keyof SeatRow)[])
      .filter((column) => comparable(column, expected[column]) !== comparable(column, found[column]))
      .map((column) => `seat ${seat.id}: ${column}`);
  });
}

function timerDifferences(state: InstanceState, armed: ArchiveRow['armed']): readonly string[] {
  const expected = [...state.timers].sort((a, b) => a.id - b.id).map(({ id, dueAt }) => `${id}@${dueAt}`);
  const found = armed.map(({ timer_id, due_at }) => `${timer_id}@${Date.parse(due_at)}`);
  return expected.join() === found.join()
    ? []
    : [`timers: expected ${expected.join()}, found ${found.join()}`];
}

/** One moment may be spelled in several ways; a moment is what is compared. */
function comparable(column: keyof SeatRow, value: string | number | null): string | number | null {
  return typeof value === 'string' && column.endsWith('_at') ? Date.parse(value) : value;
}
