import { Injectable } from '@nestjs/common';

import type { DefinitionHash, Graph, NodeId } from '#libs/engine';
import type { BatchPlan, StoredDefinition } from '#libs/runtime';
import { PostgresDefinitionStore } from '#libs/storage';

import { invalidField, ProblemError } from '../problems/problem.js';
import { refuseSecrets } from '../seats/refuse-secrets.js';
import type { MigrateInstancesInput } from './migration.dto.js';

/** A plan whose names are known to exist. */
export interface KnownPlan extends BatchPlan {
  readonly target: StoredDefinition;
  /** The versions instances may come from. */
  readonly sources: readonly StoredDefinition[];
}

/** Reads a plan against the versions of the workflow that are deployed. */
@Injectable()
export class MigrationPlans {
  constructor(private readonly definitions: PostgresDefinitionStore) {}

  /** @throws ProblemError `not_found` for an unknown workflow, `request.invalid` naming what is not in it. */
  async read(
    key: string,
    wish: Omit<MigrateInstancesInput, 'scenarios' | 'towns' | 'versions'>,
  ): Promise<KnownPlan> {
    const versions = await this.definitions.versions(key);
    const [current] = versions;
    if (current === undefined) throw new ProblemError('not_found');
    const target = wish.to === undefined ? current : versionOf(versions, wish.to, 'to');
    const from = wish.from === undefined ? null : versionOf(versions, wish.from, 'from');
    if (from?.hash === target.hash) throw invalidField('from', '应与新版不同');
    const sources = from === null ? versions.filter(({ hash }) => hash !== target.hash) : [from];

    const { reason, resetTimers = false } = wish;
    if (reason.trim() === '') {
      throw new ProblemError('reason.required', { errors: [{ field: 'reason', message: '请说明理由。' }] });
    }
    refuseSecrets([reason]);
    const nodes = nodesOf(wish.nodes ?? {}, sources, target.graph);
    return { key, to: target.hash, from: from?.hash ?? null, nodes, resetTimers, reason, target, sources };
  }
}

/** By its hash or the beginning of it, as the command line prints it. */
function versionOf(versions: readonly StoredDefinition[], hash: string, field: string): StoredDefinition {
  const found = versions.filter((version) => version.hash.startsWith(hash));
  const [version, another] = found;
  if (hash === '' || version === undefined || another !== undefined) {
    throw invalidField(field, '应为本流程某一版的哈希');
  }
  return version;
}

function nodesOf(
  wished: Readonly<Record<string, unknown>>,
  sources: readonly StoredDefinition[],
  target: Graph,
): Readonly<Record<NodeId, NodeId>> {
  const pairs = Object.entries(wished).map(([from, to]): [NodeId, NodeId] => {
    if (!sources.some(({ graph }) => Object.hasOwn(graph.nodes, from))) {
      throw invalidField(`nodes.${from}`, '旧版没有这个环节');
    }
    if (typeof to !== 'string' || !Object.hasOwn(target.nodes, to)) {
      throw invalidField(`nodes.${from}`, '新版没有所写的环节');
    }
    return [from as NodeId, to as NodeId];
  });
  return Object.fromEntries(pairs);
}

/** Number of a version, for people. */
export function numberIn(versions: ReadonlyMap<DefinitionHash, number>, hash: DefinitionHash): number {
  const number = versions.get(hash);
  if (number === undefined) throw new Error(`Expected a version ${hash}, but there is none`);
  return number;
}
