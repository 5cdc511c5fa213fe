import { Injectable } from '@nestjs/common';

import { callsOf, examineWorkflow, type CompiledWorkflow } from '#libs/definitions';
import type { Graph } from '#libs/engine';
import { ACTIONS } from '#libs/runtime';
import { PostgresDefinitionStore } from '#libs/storage';

/** Compiles a text against what is deployed: a workflow it calls is pinned to the current version. */
@Injectable()
export class Compiling {
  constructor(private readonly definitions: PostgresDefinitionStore) {}

  async compile(source: string): Promise<CompiledWorkflow> {
    const called = new Map<string, Graph>();
    for (const key of callsOf(source)) {
      const definition = await this.definitions.current(key);
      if (definition !== undefined) called.set(key, definition.graph);
    }
    return examineWorkflow(source, { resolveCall: (key) => called.get(key), actions: ACTIONS });
  }
}
