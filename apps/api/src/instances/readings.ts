import { Injectable } from '@nestjs/common';

import type { Graph, InstanceId, InstanceState } from '#libs/engine';
import { DELIVERABLE_SUBJECT } from '#libs/ledger';
import { PostgresDefinitionStore, PostgresInstanceReader } from '#libs/storage';

import { CurrentDirectory } from '../directory/current-directory.js';
import type { InstanceReading } from './instance-reading.js';

/** Instances as they were last committed, with their workflow and the people in it. */
@Injectable()
export class Readings {
  /** By content hash: a definition never changes. */
  private readonly graphs = new Map<string, Graph>();

  constructor(
    private readonly instances: PostgresInstanceReader,
    private readonly definitions: PostgresDefinitionStore,
    private readonly directory: CurrentDirectory,
  ) {}

  async byId(id: InstanceId): Promise<InstanceReading | undefined> {
    const state = await this.instances.byId(id);
    return state && this.readingOf(state);
  }

  async byIds(ids: readonly InstanceId[]): Promise<ReadonlyMap<InstanceId, InstanceReading>> {
    const states = await this.instances.byIds(ids);
    const readings = new Map<InstanceId, InstanceReading>();
    const directory = await this.directory.now();
    for (const [id, state] of states) {
      readings.set(id, { state, graph: await this.graph(state.definition.hash), directory });
    }
    return readings;
  }

  /** The latest instance of a deliverable; `undefined` while it has not been started. */
  async ofDeliverable(id: string): Promise<InstanceReading | undefined> {
    const state = (await this.instances.latestOf(DELIVERABLE_SUBJECT, [id])).get(id);
    return state && this.readingOf(state);
  }

  async graph(hash: InstanceState['definition']['hash']): Promise<Graph> {
    const known = this.graphs.get(hash) ?? (await this.definitions.byHash(hash))?.graph;
    if (known === undefined) throw new Error(`Expected definition ${hash} to be stored, but it is not`);
    this.graphs.set(hash, known);
    return known;
  }

  private async readingOf(state: InstanceState): Promise<InstanceReading> {
    return { state, graph: await this.graph(state.definition.hash), directory: await this.directory.now() };
  }
}
