import type { DefinitionHash, Graph } from '#libs/engine';
import type { DefinitionStore } from './ports/definition-store.js';

/** Compiled definitions by hash. A definition never changes, so an entry is never stale. */
export class GraphCache {
  private readonly graphs = new Map<DefinitionHash, Graph>();

  constructor(private readonly definitions: DefinitionStore) {}

  /** The graphs of these definitions; one nobody deployed is missing from the answer. */
  async of(hashes: Iterable<DefinitionHash>): Promise<ReadonlyMap<DefinitionHash, Graph>> {
    const found = new Map<DefinitionHash, Graph>();
    for (const hash of new Set(hashes)) {
      const graph = this.graphs.get(hash) ?? (await this.load(hash));
      if (graph !== undefined) found.set(hash, graph);
    }
    return found;
  }

  private async load(hash: DefinitionHash): Promise<Graph | undefined> {
    const definition = await this.definitions.byHash(hash);
    if (definition !== undefined) this.graphs.set(hash, definition.graph);
    return definition?.graph;
  }
}
