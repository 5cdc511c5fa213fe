import pg, { type Pool } from 'pg';
import type { InstanceId } from '#libs/engine';

const CHANNEL = 'instance_changed';
/** A notification holds 8000 bytes; an id and its comma take 37. */
const IDS_PER_NOTIFICATION = 200;
/** People do not see a tenth of a second, and a busy second makes ten notifications instead of thousands. */
const GATHER_MS = 100;
const RECONNECT_MS = 1_000;

/** Tells every process which instances moved. Never part of a decision's transaction: notifying serialises commits. */
export class ChangeAnnouncer {
  private readonly gathered = new Set<InstanceId>();
  private timer: NodeJS.Timeout | undefined;

  /** @param failed hears when a notification was lost; pages then show the change at their next load. */
  constructor(
    private readonly pool: Pool,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** To be handed to `createDoor`. */
  readonly announce = (instanceId: InstanceId): void => {
    this.gathered.add(instanceId);
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  };

  /** Sends what has been gathered, now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const ids = [...this.gathered];
    this.gathered.clear();
    try {
      await notifyChanged(this.pool, ids);
    } catch (error) {
      this.failed(error);
    }
  }
}

/** One notification for a batch of instances, however many times each of them moved. */
export async function notifyChanged(pool: Pick<Pool, 'query'>, ids: Iterable<InstanceId>): Promise<void> {
  const distinct = [...new Set(ids)];
  for (let start = 0; start < distinct.length; start += IDS_PER_NOTIFICATION) {
    const payload = distinct.slice(start, start + IDS_PER_NOTIFICATION).join(',');
    await pool.query('select pg_notify($1, $2)', [CHANNEL, payload]);
  }
}

/** Hears of moved instances, on a connection of its own that is replaced when it dies. */
export class ChangeListener {
  private client: pg.Client | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly changed: (ids: readonly InstanceId[]) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
    });
    client.on('notification', ({ payload }) => this.changed((payload ?? '').split(',') as InstanceId[]));
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('The connection that listens for changes ended')));
    this.client = client;
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end();
  }

  private lost(client: pg.Client, error: Error): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    this.failed(error);
    setTimeout(() => this.reconnect(), RECONNECT_MS).unref();
  }

  private reconnect(): void {
    if (this.closed) return;
    this.listen().catch((error: unknown) => {
      this.failed(error);
      this.client = undefined;
      setTimeout(() => this.reconnect(), RECONNECT_MS).unref();
    });
  }
}
