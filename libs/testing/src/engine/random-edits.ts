import type {
  ApprovalStep,
  DefinitionHash,
  Flow,
  FlowId,
  Graph,
  GraphNode,
  NodeId,
  PartyName,
  StepMode,
  WorkingDayCount,
} from '#libs/engine';
import { fork, join, step } from './workflow-builder.js';

/** The next number below a bound. */
export type Draw = (below: number) => number;

/** A workflow after some edits, and the plan of whoever made them. */
export interface EditedWorkflow {
  readonly graph: Graph;
  /** Where renamed places went. */
  readonly nodes: Readonly<Record<NodeId, NodeId>>;
}

interface Draft {
  readonly nodes: Map<NodeId, GraphNode>;
  readonly flows: Map<FlowId, Flow>;
  readonly renamed: Map<NodeId, NodeId>;
  readonly parties: readonly PartyName[];
  added: number;
}

type Edit = (draft: Draft, target: ApprovalStep, draw: Draw) => void;

/** What authors do to a workflow between two versions. Not everything they do is right. */
const edits: Readonly<Record<string, Edit>> = {
  rename: (draft, { id }) => {
    const anew = `${id}-anew` as NodeId;
    const node = draft.nodes.get(id);
    if (node === undefined || draft.nodes.has(anew)) return;
    draft.nodes.delete(id);
    draft.nodes.set(anew, { ...node, id: anew });
    redirect(draft, id, anew);
    for (const flow of draft.flows.values()) {
      if (flow.from === id) draft.flows.set(flow.id, { ...flow, from: anew });
    }
    const original = [...draft.renamed].find(([, to]) => to === id)?.[0] ?? id;
    draft.renamed.set(original, anew);
  },
  remove: (draft, target) => {
    const onward = onwardOf(draft, target);
    if (onward === undefined || onward.to === target.id) return;
    draft.nodes.delete(target.id);
    redirect(draft, target.id, onward.to);
    dropFlowsOf(draft, target.id);
  },
  'add-before': (draft, target, draw) => {
    const id = added(draft);
    redirect(draft, target.id, id);
    put(draft, id, step('sign', party(draft, draw), { then: { agreed: target.id } }));
  },
  'add-after': (draft, target, draw) => {
    const onward = onwardOf(draft, target);
    if (onward === undefined) return;
    const id = added(draft);
    draft.flows.set(onward.id, { ...onward, to: id });
    put(draft, id, step('consult', party(draft, draw), { limit: 4, then: { done: onward.to } }));
  },
  'change-party': (draft, target, draw) => change(draft, target, { party: party(draft, draw) }),
  'change-limit': (draft, target, draw) => change(draft, target, { limit: (1 + draw(9)) as WorkingDayCount }),
  'change-mode': (draft, target, draw) => {
    const mode = (['sign', 'consult', 'decide'] satisfies StepMode[])[draw(3)] ?? 'sign';
    change(draft, target, { mode });
  },
  'fork-around': (draft, target, draw) => {
    const onward = onwardOf(draft, target);
    if (onward === undefined || onward.to === target.id) return;
    const [split, beside, meet] = [added(draft), added(draft), added(draft)];
    redirect(draft, target.id, split);
    put(draft, split, fork(target.id, beside));
    put(draft, beside, step('sign', party(draft, draw), { then: { agreed: meet } }));
    draft.flows.set(onward.id, { ...onward, to: meet });
    put(draft, meet, join(onward.to));
  },
  'remove-branch': (draft, _target, draw) => {
    const forks = [...draft.nodes.values()].filter(
      (node) => node.kind === 'parallel-gateway' && node.outgoing.length > 1,
    );
    const chosen = forks[draw(Math.max(forks.length, 1))];
    if (chosen?.kind !== 'parallel-gateway') return;
    const [gone, ...rest] = chosen.outgoing;
    draft.nodes.set(chosen.id, { ...chosen, outgoing: rest });
    let at = draft.flows.get(gone!);
    while (at !== undefined) {
      draft.flows.delete(at.id);
      const node = draft.nodes.get(at.to);
      if (node?.kind !== 'approval-step') return;
      at = onwardOf(draft, node);
      draft.nodes.delete(node.id);
      dropFlowsOf(draft, node.id);
    }
  },
};

/** Draws up to three edits, one after another. */
export function randomlyEdited(graph: Graph, draw: Draw): EditedWorkflow {
  const draft: Draft = {
    nodes: new Map(Object.entries(graph.nodes) as [NodeId, GraphNode][]),
    flows: new Map(Object.entries(graph.flows) as [FlowId, Flow][]),
    renamed: new Map(),
    parties: Object.keys(graph.parties) as PartyName[],
    added: 0,
  };
  const kinds = Object.values(edits);
  for (let left = 1 + draw(3); left > 0; left -= 1) {
    const steps = [...draft.nodes.values()].filter((node) => node.kind === 'approval-step');
    const target = steps[draw(Math.max(steps.length, 1))];
    if (target !== undefined) kinds[draw(kinds.length)]?.(draft, target, draw);
  }
  const flows = [...draft.flows.values()].filter(
    ({ from, to }) => draft.nodes.has(from) && draft.nodes.has(to),
  );
  const nodes = [...draft.nodes.values()].map((node) => mended(node, draft, flows));
  return {
    graph: {
      ...graph,
      hash: 'the-edited-version' as DefinitionHash,
      nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
      flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])),
    },
    nodes: Object.fromEntries(draft.renamed),
  };
}

/** Gateways know what comes in, and nobody is offered a way back to what is gone. */
function mended(node: GraphNode, { nodes, renamed }: Draft, flows: readonly Flow[]): GraphNode {
  if (node.kind === 'parallel-gateway' || node.kind === 'inclusive-gateway') {
    return { ...node, incoming: flows.filter(({ to }) => to === node.id).map(({ id }) => id) };
  }
  if (node.kind !== 'approval-step' || node.return === null) return node;
  const to = node.return.to.map((id) => renamed.get(id) ?? id).filter((id) => nodes.has(id));
  return { ...node, return: to.length === 0 ? null : { ...node.return, to } };
}

function onwardOf({ flows }: Draft, { outcomes }: ApprovalStep): Flow | undefined {
  const [first] = Object.values(outcomes);
  return first === undefined ? undefined : flows.get(first);
}

function redirect({ flows }: Draft, from: NodeId, to: NodeId): void {
  for (const flow of flows.values()) if (flow.to === from) flows.set(flow.id, { ...flow, to });
}

function dropFlowsOf({ flows }: Draft, id: NodeId): void {
  for (const flow of flows.values()) if (flow.from === id) flows.delete(flow.id);
}

function change({ nodes }: Draft, target: ApprovalStep, words: Partial<ApprovalStep>): void {
  nodes.set(target.id, { ...target, ...words });
}

function put(draft: Draft, id: NodeId, part: ReturnType<typeof step>): void {
  const { node, flows } = part(id);
  draft.nodes.set(id, node);
  for (const flow of flows) draft.flows.set(flow.id, flow);
}

function added(draft: Draft): NodeId {
  draft.added += 1;
  return `added-${draft.added}` as NodeId;
}

function party({ parties }: Draft, draw: Draw): PartyName {
  const [first] = parties;
  const drawn = parties[draw(parties.length)] ?? first;
  if (drawn === undefined) throw new Error('Expected a workflow with parties');
  return drawn;
}
