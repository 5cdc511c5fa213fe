import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** A reminder as long before the limit as the limit is long would be due before the work arrives. */
export const reminderBeforeStart: Rule = {
  name: 'reminder-before-start',
  severity: 'warning',
  check: (graph) =>
    humanSteps(graph).flatMap(({ id, late, limit }) =>
      late
        .filter(({ offset }) => limit !== null && -offset >= limit)
        .map(({ offset }) => ({
          path: ['steps', id, 'late', `${offset}wd`],
          message: `期限只有${limit}个工作日，提前${-offset}个工作日催办时待办还没有送到。`,
          expected: '比期限短的天数',
        })),
    ),
};
