import type { Rule } from './rule.js';
import { alwaysBefore, humanSteps } from './structure.js';

/** Where no opinions can have been given, a gate on them is always open and misleads its reader. */
export const gateWithoutOpinions: Rule = {
  name: 'gate-without-opinions',
  severity: 'warning',
  check: (graph) => {
    const consults = humanSteps(graph).filter(({ mode }) => mode === 'consult');
    return humanSteps(graph)
      .filter(({ mode, gates }) => mode === 'write' && gates.length > 0)
      .filter(({ id }) => !consults.some((consult) => alwaysBefore(graph, consult.id, id)))
      .map(({ id }) => ({
        path: ['steps', id, 'gate'],
        message: `到环节“${id}”之前不一定征求过意见，前置条件可能不起作用。`,
        expected: '写在征求意见之后的环节',
      }));
  },
};
