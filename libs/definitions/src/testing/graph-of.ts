import type { ApprovalStep, Graph, GraphNode, NodeId } from '#libs/engine';
import { compileWorkflow, type CompileOptions } from '../compile-workflow.js';
import { formatProblem } from '../problem.js';

/** The graph of a text that compiles. Anything else fails the test with what was found. */
export function graphOf(source: string, resolveCall: CompileOptions['resolveCall'] = () => undefined): Graph {
  const compiled = compileWorkflow(source, { file: 'test.yaml', resolveCall });
  if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join('\n'));
  return compiled.graph;
}

export function nodeOf(graph: Graph, id: string): GraphNode | undefined {
  return graph.nodes[id as NodeId];
}

export function stepOf(graph: Graph, id: string): ApprovalStep {
  const node = nodeOf(graph, id);
  if (node?.kind !== 'approval-step') throw new Error(`${id} is no step of people.`);
  return node;
}

/** Some steps inside an otherwise plain workflow. `start` of the steps is the first one given. */
export function workflowOf(steps: string, more = ''): string {
  return `workflow: tested
language: 1
title: 试写
subject: deliverable
stages: [办理]
${more}parties:
  drafter: { person: =subject.handler }
  reviewers: { unit: =subject.reviewUnits, post: reviewer, not: drafter }
  leaders: { unit: =subject.leadUnit, post: [deputy-head, head], not: drafter }
  group: { body: =subject.acceptingBody, not: drafter }
steps:
${steps}
  closed: { end: closed }
`;
}
