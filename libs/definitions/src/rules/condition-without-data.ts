import { rootsOf } from '../parse/expression/parse-expression.js';
import type { Rule } from './rule.js';
import { gatewaysOf, loopsOf } from './structure.js';

/** A condition that reads nothing is always the same, so one of its branches is dead. */
export const conditionWithoutData: Rule = {
  name: 'condition-without-data',
  severity: 'error',
  check: (graph) => [
    ...loopsOf(graph).flatMap(({ id, until }) =>
      until === null || rootsOf(until).length > 0
        ? []
        : [
            {
              path: ['steps', id, 'until'],
              message: '这个条件不看任何数据，结果永远一样。',
              expected: '如 =ended.closed >= 3',
            },
          ],
    ),
    ...gatewaysOf(graph).flatMap(({ id, kind, branches }) =>
      branches.flatMap((branch, index) =>
        branch.if === null || rootsOf(branch.if).length > 0
          ? []
          : [
              {
                path: ['steps', id, kind === 'inclusive-gateway' ? 'inclusive' : 'choose', String(index)],
                message: '这个条件不看任何数据，结果永远一样。',
                expected: '如 =subject.late',
              },
            ],
      ),
    ),
  ],
};
