import { rootsOf } from '../parse/expression/parse-expression.js';
import type { Rule } from './rule.js';
import { gatewaysOf } from './structure.js';

/** A condition that reads nothing is always the same, so one of its branches is dead. */
export const conditionWithoutData: Rule = {
  name: 'condition-without-data',
  severity: 'error',
  check: (graph) =>
    gatewaysOf(graph).flatMap(({ id, branches }) =>
      branches.flatMap((branch, index) =>
        branch.if === null || rootsOf(branch.if).length > 0
          ? []
          : [
              {
                path: ['steps', id, 'choose', String(index)],
                message: '这个条件不看任何数据，结果永远一样。',
                expected: '如 =subject.late',
              },
            ],
      ),
    ),
};
