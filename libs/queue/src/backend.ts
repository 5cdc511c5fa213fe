import { createPostgresBackend, setDefaultBackendFactory, type QueueOptions } from 'bullmq';

/** Where the queue lives. */
export interface QueueAddress {
  readonly databaseUrl: string;
  /** `null`: in PostgreSQL, with nothing else to install. */
  readonly redisUrl: string | null;
}

/** Connections of one queue or worker on PostgreSQL; it opens one more to listen. */
const CONNECTIONS = 2;

/**
 * Chooses BullMQ's backend for this process and answers how queues and workers connect to it. Nothing else in the
 * product knows which it is: the truth is in our own tables, and the queue may lose or repeat anything.
 */
export function chooseBackend({ databaseUrl, redisUrl }: QueueAddress): QueueOptions {
  if (redisUrl !== null) {
    setDefaultBackendFactory();
    return { connection: { url: redisUrl, maxRetriesPerRequest: null } };
  }
  setDefaultBackendFactory(createPostgresBackend);
  // BullMQ types its options by the Redis backend whatever the default is.
  const connection: object = { connectionString: databaseUrl, max: CONNECTIONS, keepAlive: true };
  return { connection: connection as QueueOptions['connection'] };
}
