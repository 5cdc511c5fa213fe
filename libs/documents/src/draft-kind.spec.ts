import { describe, expect, it } from '@jest/globals';

import {
  plainStep,
  type ApprovalStep,
  type Flow,
  type FlowId,
  type Graph,
  type GraphNode,
  type NodeId,
  type PartyName,
  type StepMode,
} from '#libs/engine';

import { draftKindAt } from './draft-kind.js';

const id = (name: string) => name as NodeId;

function step(name: string, mode: StepMode, to: string): ApprovalStep {
  return {
    ...plainStep(mode),
    kind: 'approval-step',
    id: id(name),
    title: name,
    stage: null,
    mode,
    party: 'anybody' as PartyName,
    writes: mode === 'write' ? 'document' : null,
    answers: [],
    order: 'parallel',
    require: 'all',
    onDisagree: 'immediate',
    pass: null,
    turnout: null,
    chair: null,
    limit: null,
    takes: null,
    late: [],
    nobody: null,
    gates: [],
    stale: 'any-change',
    return: null,
    outcomes: { onward: `${name}>${to}` as FlowId },
  };
}

function graphOf(...nodes: GraphNode[]): Graph {
  const flows: Record<FlowId, Flow> = {};
  for (const node of nodes) {
    if (node.kind !== 'approval-step') continue;
    for (const flow of Object.values(node.outcomes)) {
      flows[flow] = {
        id: flow,
        from: node.id,
        to: id(flow.split('>')[1] ?? ''),
        name: 'onward',
        opensRound: false,
      };
    }
  }
  return {
    key: 'test',
    hash: '0'.repeat(64) as Graph['hash'],
    title: 'test',
    subjectKind: 'deliverable',
    stages: [],
    parties: {},
    form: {},
    start: id('draft'),
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    flows,
    calls: {},
  };
}

describe('the kind of a version', () => {
  const graph = graphOf(
    step('draft', 'write', 'review'),
    step('review', 'consult', 'revise'),
    step('revise', 'write', 'sign-off'),
    step('sign-off', 'sign', 'closed'),
    step('note', 'write', 'closed'),
    { kind: 'end-event', id: id('closed'), title: '办结', stage: null, outcome: 'closed', terminates: false },
  );

  it.each([
    ['draft', 'consultation'],
    ['revise', 'forApproval'],
    ['note', 'revised'],
  ])('follows from where the text goes next: %s', (at, kind) => {
    expect(draftKindAt(graph, id(at))).toBe(kind);
  });

  it('does not run in circles', () => {
    const circle = graphOf(step('draft', 'write', 'draft'));
    expect(draftKindAt(circle, id('draft'))).toBe('revised');
  });
});
