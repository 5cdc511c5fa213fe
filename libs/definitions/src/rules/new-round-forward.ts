import { branchesOf, isWithin } from '#libs/engine';
import type { Rule } from './rule.js';
import { alwaysBefore } from './structure.js';

/** A new round walks again, so it begins at a step that was walked. */
export const newRoundForward: Rule = {
  name: 'new-round-forward',
  severity: 'error',
  check: (graph) =>
    Object.values(graph.flows)
      .filter(
        ({ from, to, opensRound }) =>
          opensRound &&
          !alwaysBefore(graph, to, from) &&
          isWithin(branchesOf(graph, from), branchesOf(graph, to)),
      )
      .map(({ from, to, name }) => ({
        path: ['steps', from, 'then', name],
        message: `“${to}”不在“${from}”之前，不能从那里重新开始一轮。`,
        expected: '每条路上都已走过的环节，或去掉 round: new',
      })),
};
