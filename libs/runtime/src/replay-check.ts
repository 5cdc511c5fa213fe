import { canonicalJson, dossierOf, unseal, verifyChain } from '#libs/audit';
import { fold, type InstanceId } from '#libs/engine';
import type { ArchivedInstance, InstanceArchive } from './ports/instance-archive.js';

/** An instance whose history and present do not agree. */
export interface ReplayDifference {
  readonly instanceId: InstanceId;
  readonly differences: readonly string[];
}

export interface ReplayReport {
  readonly instances: number;
  readonly events: number;
  readonly differing: readonly ReplayDifference[];
}

/** Rebuilds every instance from its stored events and compares: chain, snapshot, seat and timer rows. */
export async function replayCheck(archive: InstanceArchive): Promise<ReplayReport> {
  let instances = 0;
  let events = 0;
  const differing: ReplayDifference[] = [];
  for await (const archived of archive.all()) {
    instances += 1;
    events += archived.events.length;
    const differences = differencesOf(archived);
    if (differences.length > 0) differing.push({ instanceId: archived.id, differences });
  }
  return { instances, events, differing };
}

function differencesOf(archived: ArchivedInstance): readonly string[] {
  const { id, state, events, head } = archived;
  const verdict = verifyChain(dossierOf({ instance: id, definition: state.definition, events, head }));
  if (!verdict.ok) return [`chain: event ${verdict.sequence}: ${verdict.reason}`];

  const rebuilt = fold(events.map(({ bytes }) => unseal(bytes).event));
  const parts = Object.keys({ ...state, ...rebuilt }) as (keyof typeof state)[];
  const changed = parts.filter((part) => canonicalJson(rebuilt[part]) !== canonicalJson(state[part]));
  return [...changed.map((part) => `snapshot: ${part}`), ...archived.rowDifferences(rebuilt)];
}
