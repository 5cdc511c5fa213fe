import type { DefinitionHash, Graph } from '#libs/engine';
import type { DefinitionStore, StoredDefinition } from '#libs/runtime';

/** A `DefinitionStore` for unit tests. */
export class MemoryDefinitionStore implements DefinitionStore {
  private readonly definitions: StoredDefinition[] = [];

  async byHash(hash: DefinitionHash): Promise<StoredDefinition | undefined> {
    return this.definitions.find((definition) => definition.hash === hash);
  }

  async current(key: string): Promise<StoredDefinition | undefined> {
    return this.definitions.findLast((definition) => definition.key === key);
  }

  async versions(key: string): Promise<readonly StoredDefinition[]> {
    return this.definitions.filter((definition) => definition.key === key).reverse();
  }

  async all(): Promise<readonly StoredDefinition[]> {
    const keys = [...new Set(this.definitions.map(({ key }) => key))].sort();
    return keys.flatMap((key) => this.definitions.findLast((definition) => definition.key === key) ?? []);
  }

  async deploy(
    graph: Graph,
    source: string,
  ): Promise<{ readonly created: boolean; readonly definition: StoredDefinition }> {
    const deployed = await this.byHash(graph.hash);
    if (deployed !== undefined) return { created: false, definition: deployed };
    const { key, hash, title } = graph;
    const version = (await this.versions(key)).length + 1;
    const definition = { key, hash, title, version, source, graph, deployedAt: new Date(0).toISOString() };
    this.definitions.push(definition);
    return { created: true, definition };
  }
}
