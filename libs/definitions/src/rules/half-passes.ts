import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** With half of the seats or fewer, a text passes against as many opponents as it has supporters. */
export const halfPasses: Rule = {
  name: 'half-passes',
  severity: 'warning',
  check: (graph) =>
    humanSteps(graph).flatMap(({ id, pass }) =>
      pass === null || pass.numerator === 0 || pass.numerator * 2 > pass.denominator
        ? []
        : [
            {
              path: ['steps', id, 'pass'],
              message: `按“${pass.numerator}/${pass.denominator}”，赞成与反对各半也算通过。`,
              expected: '大于1/2，如 2/3',
            },
          ],
    ),
};
