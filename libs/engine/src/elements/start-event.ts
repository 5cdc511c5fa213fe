import type { ElementBehaviour } from '../run.js';

/** Lets its token go on at once. */
export const startEvent: ElementBehaviour<'start-event'> = {
  onActivate: (run, { graph, node, token }) => run.take(graph, token, node.then),
  onComplete: () => undefined,
  onTerminate: () => undefined,
};
