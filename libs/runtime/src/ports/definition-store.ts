import type { DefinitionHash, Graph } from '#libs/engine';

/** One version of a workflow. Never changed once stored: its hash is its name. */
export interface StoredDefinition {
  readonly key: string;
  /** SHA-256 of the text. */
  readonly hash: DefinitionHash;
  /** Position among the versions of its key, from 1. */
  readonly version: number;
  readonly title: string;
  /** The text as it was deployed. */
  readonly source: string;
  /** Compiled, with the graphs it calls pinned inside it. */
  readonly graph: Graph;
  /** ISO 8601 UTC. */
  readonly deployedAt: string;
}

export interface DefinitionStore {
  byHash(hash: DefinitionHash): Promise<StoredDefinition | undefined>;
  /** The version new instances start with: the one deployed last. */
  current(key: string): Promise<StoredDefinition | undefined>;
  /** Versions of a key, the newest first. */
  versions(key: string): Promise<readonly StoredDefinition[]>;
  /** The current version of every key, by key. */
  all(): Promise<readonly StoredDefinition[]>;
  /** Deploying a text that is there already changes nothing and answers `created: false`. */
  deploy(
    graph: Graph,
    source: string,
  ): Promise<{ readonly created: boolean; readonly definition: StoredDefinition }>;
}
