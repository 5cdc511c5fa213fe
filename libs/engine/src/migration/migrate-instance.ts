import { reopenBlocked } from '../approval/empty-party.js';
import { hasOffice } from '../approval/participation.js';
import type { MigrateInstance } from '../commands.js';
import type { Graph } from '../graph.js';
import type { FlowId, NodeId, TokenId } from '../ids.js';
import { InvariantViolation } from '../invariant-violation.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import { flowAfter, obstaclesTo, type MigrationPlan } from './migration-plan.js';
import { reseat } from './reseat.js';
import { rearm } from './rearm.js';

/**
 * Has the instance follow another version of its workflow from here on. Only where meaning is clear: what stands
 * somewhere has a place to go to, and nobody's answer vanishes. Otherwise nothing is changed and every reason is told.
 */
export function migrateInstance(run: Run, command: MigrateInstance): Rejection | null {
  const { by, nodes, resetTimers, reason } = command;
  if (by.kind !== 'person' || !hasOffice(run.context.directory, by.person)) return { code: 'act.forbidden' };
  if (run.state.authors.includes(by.person)) {
    return { code: 'duty.separation', because: 'author', person: by.person };
  }
  const plan: MigrationPlan = { state: run.state, from: run.graph, to: targetOf(run, command), nodes };
  const because = obstaclesTo(plan);
  if (because.length > 0) return { code: 'migration.refused', because };

  run.record({
    type: 'InstanceMigrated',
    by: by.person,
    from: run.state.definition.hash,
    to: plan.to.hash,
    nodes: changedNodes(plan),
    flows: flowsAfter(plan),
    reason,
  });
  run.follow(plan.to);
  reseat(run, by.person, resetTimers);
  rearm(run, plan, resetTimers);
  reopenBlocked(run, by.person);
  return null;
}

function targetOf({ context }: Run, { to }: MigrateInstance): Graph {
  if (context.target?.hash !== to) {
    throw new InvariantViolation(`Expected the context to hold the version ${to}, but it does not`);
  }
  return context.target;
}

/** Only what has another name in the new version: the others keep theirs. */
function changedNodes({ from, nodes }: MigrationPlan): Readonly<Record<NodeId, NodeId>> {
  return Object.fromEntries(
    Object.entries(nodes).filter(([old, after]) => old !== after && from.nodes[old as NodeId] !== undefined),
  );
}

function flowsAfter(plan: MigrationPlan): Readonly<Record<TokenId, FlowId>> {
  return Object.fromEntries(
    plan.state.tokens.flatMap((token): [TokenId, FlowId][] => {
      const flow = flowAfter(plan, token);
      return flow === undefined ? [] : [[token.id, flow]];
    }),
  );
}
