import type { CommandEnvelope } from './command-envelope.js';
import { decideGroup, definitionsOf, type Verdict } from './decide-group.js';
import { GraphCache } from './graph-cache.js';
import type { DefinitionStore } from './ports/definition-store.js';
import type { GroupReading, InstanceStore } from './ports/instance-store.js';
import type { CalendarSource, DirectorySource } from './ports/reference-sources.js';
import { VersionedCache } from './versioned-cache.js';

/** What a runtime is made of. The sources and the definitions never use a connection the instances wait for. */
export interface RuntimeParts {
  readonly instances: InstanceStore;
  readonly definitions: DefinitionStore;
  readonly directory: DirectorySource;
  readonly calendar: CalendarSource;
}

/** Runs commands in one transaction: lock, read, decide, write, commit. Keeps what it may keep between two of them. */
export class Transactions {
  private readonly graphs: GraphCache;
  private readonly directory;
  private readonly calendar;

  constructor(private readonly parts: RuntimeParts) {
    this.graphs = new GraphCache(parts.definitions);
    this.directory = new VersionedCache(() => parts.directory.load());
    this.calendar = new VersionedCache(() => parts.calendar.load());
  }

  /** Verdicts in the order of the commands, true once this has resolved. Throws as `InstanceStore.transact` does. */
  run(commands: readonly CommandEnvelope[], locked: 'skip' | 'wait'): Promise<readonly Verdict[]> {
    const request = {
      instances: [...new Set(commands.map(({ instanceId }) => instanceId))],
      keys: commands,
      locked,
    };
    return this.parts.instances.transact(request, async (reading) => {
      const { write, verdicts } = decideGroup(commands, reading, await this.contextOf(commands, reading));
      return { write, result: verdicts };
    });
  }

  private async contextOf(commands: readonly CommandEnvelope[], reading: GroupReading) {
    const hashes = commands.flatMap((envelope) => definitionsOf(envelope, reading));
    return {
      graphs: await this.graphs.of(hashes),
      directory: await this.directory.at(reading.directoryVersion),
      workingDays: await this.calendar.at(reading.calendarVersion),
    };
  }
}
