import type { Pool } from 'pg';
import { completeGraph, type DefinitionHash, type Graph } from '#libs/engine';
import type { DefinitionStore, StoredDefinition } from '#libs/runtime';

interface DefinitionRow {
  readonly key: string;
  readonly hash: DefinitionHash;
  readonly version: number;
  readonly title: string;
  readonly source: string;
  readonly graph: Graph;
  readonly deployed_at: Date;
}

const COLUMNS = 'key, hash, version, title, source, graph, deployed_at';

/** Definitions by content: a row is written once and never changed. */
export class PostgresDefinitionStore implements DefinitionStore {
  /** @param pool not the one decisions travel on: a decision may be waiting for its definition. */
  constructor(private readonly pool: Pool) {}

  async byHash(hash: DefinitionHash): Promise<StoredDefinition | undefined> {
    const [found] = await this.select('where hash = $1', [hash]);
    return found;
  }

  async current(key: string): Promise<StoredDefinition | undefined> {
    const [found] = await this.select('where key = $1 order by version desc limit 1', [key]);
    return found;
  }

  versions(key: string): Promise<readonly StoredDefinition[]> {
    return this.select('where key = $1 order by version desc', [key]);
  }

  /** Numbers of the versions of a key, by hash: cheap beside the versions themselves. */
  async numbers(key: string): Promise<ReadonlyMap<DefinitionHash, number>> {
    const { rows } = await this.pool.query<Pick<DefinitionRow, 'hash' | 'version'>>(
      'select hash, version from definition where key = $1',
      [key],
    );
    return new Map(rows.map(({ hash, version }) => [hash, version]));
  }

  all(): Promise<readonly StoredDefinition[]> {
    return this.select(
      'where not exists (select from definition newer where newer.key = d.key and newer.version > d.version) order by key',
      [],
    );
  }

  async deploy(
    graph: Graph,
    source: string,
  ): Promise<{ readonly created: boolean; readonly definition: StoredDefinition }> {
    const client = await this.pool.connect();
    let created: boolean;
    try {
      await client.query('begin');
      // Two deployments of one key stand in line, so that its versions have no gap.
      await client.query('select pg_advisory_xact_lock(hashtext($1))', [`definition:${graph.key}`]);
      const inserted = await client.query(
        `insert into definition (key, hash, version, title, source, graph)
         select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5 from definition where key = $1
         on conflict (hash) do nothing`,
        [graph.key, graph.hash, graph.title, source, JSON.stringify(graph)],
      );
      created = inserted.rowCount === 1;
      await client.query('commit');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
    const definition = await this.byHash(graph.hash);
    if (definition === undefined)
      throw new Error(`Expected definition ${graph.hash} to be there after deploying it`);
    return { created, definition };
  }

  private async select(condition: string, values: readonly unknown[]): Promise<readonly StoredDefinition[]> {
    const { rows } = await this.pool.query<DefinitionRow>(
      `select ${COLUMNS} from definition d ${condition}`,
      [...values],
    );
    return rows.map(({ deployed_at, graph, ...row }) => ({
      ...row,
      graph: completeGraph(graph),
      deployedAt: deployed_at.toISOString(),
    }));
  }
}
