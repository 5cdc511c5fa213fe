export { chooseBackend } from './backend.js';
export { checkRedis } from './check-redis.js';
export { EFFECTS_QUEUE, parseDeliverEffect } from './jobs/deliver-effect.js';
export { parseFireTimers, TIMERS_QUEUE } from './jobs/fire-timers.js';
export { MIGRATIONS_QUEUE, parseMigrateInstance } from './jobs/migrate-instance.js';
export { migrateQueue } from './migrate-queue.js';
export { EffectProducer, MigrationProducer, QueueUnreachable, TimerProducer } from './producers.js';
