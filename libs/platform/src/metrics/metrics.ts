import { collectDefaultMetrics, Registry } from 'prom-client';

export { Histogram } from 'prom-client';
export type { Registry } from 'prom-client';

/** A registry of its own per application, so that two in one process (tests) do not collide. */
export function createMetrics(process: 'api' | 'worker'): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  return registry;
}
