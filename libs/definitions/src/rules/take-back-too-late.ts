import { usualOperations, type ApprovalStep, type Graph } from '#libs/engine';
import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** Nothing is taken back once the paper is closed or an action has run. */
export const takeBackTooLate: Rule = {
  name: 'take-back-too-late',
  severity: 'warning',
  check: (graph) =>
    humanSteps(graph)
      .filter((step) => offersTakeBack(step) && !step.revisable && everyWayIsFinal(graph, step))
      .map(({ id }) => ({
        path: ['steps', id, 'may'],
        message: `环节“${id}”的每个结果都立即生效，写了拿回（take-back）也没有机会用。`,
        expected: '去掉 take-back，或者写 revisable: true',
      })),
};

/** Whether its author asked for it; what a step offers by itself is nobody's mistake. */
function offersTakeBack({ mode, may }: ApprovalStep): boolean {
  return may.includes('take-back') && may.length < usualOperations(mode).length;
}

function everyWayIsFinal(graph: Graph, { outcomes }: ApprovalStep): boolean {
  return Object.values(outcomes).every((flow) => {
    const kind = graph.nodes[graph.flows[flow]?.to ?? graph.start]?.kind;
    return kind === 'end-event' || kind === 'service-task';
  });
}
