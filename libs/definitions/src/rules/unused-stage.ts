import type { Rule } from './rule.js';
import { nodesOf } from './structure.js';

/** A stage on the bar that nothing belongs to would never light up. */
export const unusedStage: Rule = {
  name: 'unused-stage',
  severity: 'warning',
  check: (graph) => {
    const used = new Set([graph, ...Object.values(graph.calls)].flatMap(nodesOf).map(({ stage }) => stage));
    return graph.stages.flatMap((stage, index) =>
      used.has(stage)
        ? []
        : [
            {
              path: ['stages', String(index)],
              message: `阶段“${stage}”里没有环节。`,
              expected: '在某个环节写上 stage，或者删去',
            },
          ],
    );
  },
};
