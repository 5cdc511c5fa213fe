import pg from 'pg';

/** The worker's relay tells here which instances have changed, as a JSON array of their ids. */
const channel = 'countersign_changes';
const firstPause = 250;
const longestPause = 10_000;

/**
 * A connection of its own that hears of changes. It comes back by itself when it is lost; what was said meanwhile is
 * lost too, so `heard` is then called with null: anything may have changed.
 */
export class ChangeListener {
  private client: pg.Client | null = null;
  private stopped = false;
  private pause = firstPause;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly heard: (instances: readonly string[] | null) => void,
    private readonly failed: (error: Error) => void,
  ) {}

  async start(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: 3000,
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.heard(instancesIn(payload)));
    client.on('error', (error) => this.retry(client, error));
    client.on('end', () => this.retry(client, new Error('The connection that listens for changes ended.')));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.pause = firstPause;
    } catch (error) {
      this.retry(client, error instanceof Error ? error : new Error(String(error)));
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end();
  }

  private retry(client: pg.Client, error: Error): void {
    // A lost connection reports itself more than once.
    if (this.stopped || this.client !== client) return;
    this.client = null;
    this.failed(error);
    client.end().catch(() => {});
    this.timer = setTimeout(() => void this.start().then(() => this.heard(null)), this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }
}

/** Null for a payload nobody of ours sent. */
export function instancesIn(payload: string | undefined): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(payload ?? '');
    return Array.isArray(value) && value.every((id) => typeof id === 'string') ? value : null;
  } catch {
    return null;
  }
}
