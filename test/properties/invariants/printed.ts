import type { PersonId } from '#libs/engine';
import { presentHistory } from '../../../apps/api/src/instances/present-history.js';
import type { Happened, Lived } from '../invariant.js';

export type PrintedItem = ReturnType<typeof presentHistory>[number];

/** The record as the API tells it to somebody in office, command by command. */
export function printed({
  happened,
  state,
  graph,
  world,
}: Lived): readonly (readonly [Happened, readonly PrintedItem[]])[] {
  const viewer = { id: 'supervisor' as PersonId, unit: 'watch' as never, posts: [], duties: [] };
  const entries = happened.flatMap(({ events, action, context }) =>
    events.map((event) => ({
      instance: state.id,
      action,
      event,
      directoryVersion: 1,
      calendarVersion: context.workingDays.version,
      clockOffset: 0,
      commandId: 'command-1',
    })),
  );
  const items = presentHistory(
    entries.map((entry, index) => ({ ...entry, sequence: index + 1 })),
    {
      reading: { state, graph, directory: world.directories[0] },
      viewer,
      all: true,
      workflowVersions: new Map(),
    },
  );
  let next = 0;
  return happened.map((one) => {
    const own = items.slice(next, next + one.events.length);
    next += one.events.length;
    return [one, own] as const;
  });
}
