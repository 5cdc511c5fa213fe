import type { MigrateInstance } from '../commands.js';
import { OWN_SCOPE } from '../complete-state.js';
import type { Flow, Graph, GraphNode } from '../graph.js';
import type { FlowId, NodeId, ScopeId } from '../ids.js';
import { graphOf, scopeOf } from '../places.js';
import type { MigrationObstacle } from '../rejections.js';
import type { InstanceState, Token } from '../state.js';

/** The way from the places of one version of a workflow to those of another. */
export interface MigrationPlan {
  readonly state: InstanceState;
  readonly from: Graph;
  readonly to: Graph;
  readonly nodes: MigrateInstance['nodes'];
}

/** Where a place of the old version goes. Inside called workflows a node goes to the one of the same id. */
function successorOf({ nodes }: MigrationPlan, scopeId: ScopeId, nodeId: NodeId): NodeId {
  return scopeId === OWN_SCOPE ? (nodes[nodeId] ?? nodeId) : nodeId;
}

/** The node of the new version; `undefined` where there is none, or where its called workflow is gone. */
function nodeAfter(plan: MigrationPlan, scopeId: ScopeId, nodeId: NodeId): GraphNode | undefined {
  return graphAfter(plan, scopeId)?.nodes[successorOf(plan, scopeId, nodeId)];
}

function graphAfter({ state, to }: MigrationPlan, scopeId: ScopeId): Graph | undefined {
  const path = scopeOf(state, scopeId)?.path ?? [];
  return path.reduce<Graph | undefined>((graph, key) => graph?.calls[key], to);
}

/** The flow a waiting token came by, as the new version has it: between the same places, by the same name. */
export function flowAfter(plan: MigrationPlan, { scopeId, via }: Token): FlowId | undefined {
  const old: Flow | undefined = via === null ? undefined : graphOf(plan.from, plan.state, scopeId).flows[via];
  if (old === undefined) return undefined;
  const from = successorOf(plan, scopeId, old.from);
  const to = successorOf(plan, scopeId, old.to);
  const flows = Object.values(graphAfter(plan, scopeId)?.flows ?? {});
  return flows.find((flow) => flow.from === from && flow.to === to && flow.name === old.name)?.id;
}

/** Why an instance cannot go that way; empty when it can. All reasons at once, so that a plan can be mended at once. */
export function obstaclesTo(plan: MigrationPlan): readonly MigrationObstacle[] {
  const { state, from, to } = plan;
  if (to.key !== from.key) return [obstacle('other-workflow')];
  if (to.hash === state.definition.hash) return [obstacle('same-version')];
  const twice = mappedTwice(plan);
  return [
    ...twice,
    ...(twice.length > 0 ? [] : exchanged(plan)),
    ...state.tokens.flatMap((token) => obstaclesOfToken(plan, token)),
    ...unsafeSteps(plan),
    ...lostAnswers(plan),
    ...lostSteps(plan),
  ];
}

function obstaclesOfToken(plan: MigrationPlan, token: Token): readonly MigrationObstacle[] {
  const { state, from } = plan;
  const before = graphOf(from, state, token.scopeId).nodes[token.nodeId];
  if (graphAfter(plan, token.scopeId) === undefined) return [obstacle('scope-lost', token.nodeId)];
  const after = nodeAfter(plan, token.scopeId, token.nodeId);
  if (after === undefined) return [obstacle('node-missing', token.nodeId)];
  if (before === undefined || !isSameKind(before, after)) return [obstacle('node-kind', token.nodeId)];
  const waitsAtJoin = after.kind === 'parallel-gateway' || after.kind === 'inclusive-gateway';
  return waitsAtJoin && flowAfter(plan, token) === undefined ? [obstacle('join-lost', token.nodeId)] : [];
}

/** A step stays a step of its kind, a wait stays a wait, an automatic step carries out the same action. */
export function isSameKind(before: GraphNode, after: GraphNode): boolean {
  if (before.kind === 'approval-step') return after.kind === before.kind && after.mode === before.mode;
  if (before.kind === 'service-task') return after.kind === before.kind && after.action === before.action;
  if (before.kind === 'wait-event') return after.kind === before.kind && after.message === before.message;
  if (before.kind === 'call-activity' || before.kind === 'for-each') {
    return after.kind === before.kind && after.workflow === before.workflow;
  }
  return after.kind === before.kind;
}

/** Two places may not become one. */
function mappedTwice(plan: MigrationPlan): readonly MigrationObstacle[] {
  const taken = new Map<NodeId, NodeId>();
  return Object.keys(plan.from.nodes).flatMap((id): MigrationObstacle[] => {
    const after = successorOf(plan, OWN_SCOPE, id as NodeId);
    if (plan.to.nodes[after] === undefined) return [];
    if (taken.has(after)) return [obstacle('mapped-twice', id as NodeId)];
    taken.set(after, id as NodeId);
    return [];
  });
}

/** A step that is still there is not called another: else a text could be put behind a step that nobody jumps alone. */
function exchanged(plan: MigrationPlan): readonly MigrationObstacle[] {
  return Object.values(plan.from.nodes).flatMap((before): MigrationObstacle[] => {
    const namesake = plan.to.nodes[before.id];
    const stays = namesake !== undefined && isSameKind(before, namesake);
    return stays && successorOf(plan, OWN_SCOPE, before.id) !== before.id
      ? [obstacle('node-kind', before.id)]
      : [];
  });
}

/** Safe is a text being written, and a step in which nobody has said anything yet. */
function unsafeSteps({ state }: MigrationPlan): readonly MigrationObstacle[] {
  return state.activations.flatMap((activation): MigrationObstacle[] => {
    if (activation.state === 'closed') return [];
    const answered = activation.seats.find((id) => state.seats[id - 1]?.answer != null);
    const waitsForSigners = state.groups.some(
      ({ seatId, state: at }) => at === 'open' && activation.seats.includes(seatId),
    );
    const unsafe = activation.purpose === 'dispute' || activation.state === 'disputed' || waitsForSigners;
    if (!unsafe && (answered === undefined || activation.mode === 'write')) return [];
    return [obstacle('not-a-safe-point', activation.nodeId, answered ?? null)];
  });
}

/** What somebody said stays where it can be seen, and answers the same kind of question should it be asked again. */
function lostAnswers(plan: MigrationPlan): readonly MigrationObstacle[] {
  const { state } = plan;
  return state.activations.flatMap(({ nodeId, scopeId, mode, seats }): MigrationObstacle[] => {
    const answered = seats.find((id) => state.seats[id - 1]?.answer != null);
    const after = nodeAfter(plan, scopeId, nodeId);
    if (answered === undefined || (after?.kind === 'approval-step' && after.mode === mode)) return [];
    return [obstacle('answered-seat-lost', nodeId, answered)];
  });
}

/** What people were asked has a name to be told by. Where a token stands its own obstacle says so. */
function lostSteps(plan: MigrationPlan): readonly MigrationObstacle[] {
  const lost = plan.state.activations.flatMap(({ nodeId, scopeId, seats, state }): NodeId[] => {
    const isTold = seats.some((id) => plan.state.seats[id - 1]?.answer != null);
    const stays = nodeAfter(plan, scopeId, nodeId)?.kind === 'approval-step';
    return state !== 'closed' || isTold || stays ? [] : [nodeId];
  });
  return [...new Set(lost)].map((nodeId) => obstacle('node-missing', nodeId));
}

function obstacle(
  code: MigrationObstacle['code'],
  nodeId: MigrationObstacle['nodeId'] = null,
  seatId: MigrationObstacle['seatId'] = null,
): MigrationObstacle {
  return { code, nodeId, seatId };
}
