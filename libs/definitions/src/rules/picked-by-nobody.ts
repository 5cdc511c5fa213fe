import type { Rule } from './rule.js';
import { alwaysBefore, humanSteps } from './structure.js';

/** People are picked before they are asked. */
export const pickedByNobody: Rule = {
  name: 'picked-by-nobody',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ party }) => graph.parties[party]?.kind === 'picked')
      .filter(({ id, party }) => {
        const pickers = humanSteps(graph).filter(({ picks }) => picks.includes(party));
        return !pickers.some((picker) => alwaysBefore(graph, picker.id, id));
      })
      .map(({ id, party, mode }) => ({
        path: ['steps', id, mode === 'write' ? 'by' : mode],
        message: `到环节“${id}”之前不一定有人挑选过“${party}”。`,
        expected: `在前面每次都经过的环节写 picks: ${party}`,
      })),
};
