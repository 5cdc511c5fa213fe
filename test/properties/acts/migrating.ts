import type {
  ApprovalStep,
  DefinitionHash,
  Graph,
  GraphNode,
  NodeId,
  PartyName,
  WorkingDayCount,
} from '#libs/engine';
import type { Dice } from '../dice.js';
import { byPerson, type Situation } from './situation.js';
import type { MigrateInstance, PersonId } from '#libs/engine';

/** A next version of a workflow and a plan to go there. */
export interface Migration {
  readonly target: Graph;
  readonly command: MigrateInstance;
}

/** Changes a workflow here and there, as its authors do, and says where its places have gone, or forgets to. */
export function migrates({ graph, dice }: Situation): Migration {
  const renamed = new Map<NodeId, NodeId>();
  let nodes: readonly GraphNode[] = Object.values(graph.nodes);
  for (let left = 1 + dice.below(3); left > 0; left -= 1) nodes = edited(nodes, dice, renamed);
  const hash = `version-${dice.seed()}` as DefinitionHash;
  const target = rename({ ...graph, hash }, nodes, renamed);
  const isForgotten = dice.often(15);
  return {
    target,
    command: {
      type: 'MigrateInstance',
      by: byPerson('secretary' as PersonId),
      to: dice.often(95) ? hash : graph.hash,
      nodes: isForgotten ? {} : Object.fromEntries(renamed),
      resetTimers: dice.often(40),
      reason: '',
    },
  };
}

/** One edit: a setting, the people, a name, or a place that becomes another kind of place. */
function edited(nodes: readonly GraphNode[], dice: Dice, renamed: Map<NodeId, NodeId>): readonly GraphNode[] {
  const steps = nodes.filter((node): node is ApprovalStep => node.kind === 'approval-step');
  const step = dice.one(steps);
  const change = (to: Partial<ApprovalStep>) =>
    nodes.map((node): GraphNode =>
      node.id === step.id && node.kind === 'approval-step' ? { ...node, ...to } : node,
    );
  switch (dice.below(7)) {
    case 0:
      return change({ limit: (1 + dice.below(9)) as WorkingDayCount });
    case 1:
    case 2:
      return change({
        party: dice.one(['group', 'leaders', 'reviewers', 'head', 'inspectors']) as PartyName,
      });
    case 3:
      // What can be answered to a text cannot be answered to the question for one.
      return step.mode === 'write' || step.mode === 'decide'
        ? nodes
        : change({ mode: dice.one(['sign', 'vote']) });
    case 4:
      return change({ order: dice.one(['sequence', 'parallel']), late: [] });
    case 5: {
      const { id } = dice.one(nodes.filter(({ kind }) => kind !== 'start-event'));
      renamed.set(id, `${id}-anew` as NodeId);
      return nodes;
    }
    default: {
      // Two parties where there was one: the step stays, the people change places.
      const other = dice.one(steps);
      return change({ party: other.party, title: `${other.title} too` });
    }
  }
}

/** The workflow with other names for some of its places. */
function rename(graph: Graph, nodes: readonly GraphNode[], names: ReadonlyMap<NodeId, NodeId>): Graph {
  const named = (id: NodeId): NodeId => names.get(id) ?? id;
  return {
    ...graph,
    start: named(graph.start),
    nodes: Object.fromEntries(nodes.map((node) => [named(node.id), renamedNode(node, named)])),
    flows: Object.fromEntries(
      Object.values(graph.flows).map((flow) => [
        flow.id,
        { ...flow, from: named(flow.from), to: named(flow.to) },
      ]),
    ),
  };
}

function renamedNode(node: GraphNode, named: (id: NodeId) => NodeId): GraphNode {
  if (node.kind !== 'approval-step' || node.return === null) return { ...node, id: named(node.id) };
  return { ...node, id: named(node.id), return: { ...node.return, to: node.return.to.map(named) } };
}
