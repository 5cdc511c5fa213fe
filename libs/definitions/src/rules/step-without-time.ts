import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** Without a limit or a length, nobody is reminded and the backward schedule has a hole. */
export const stepWithoutTime: Rule = {
  name: 'step-without-time',
  severity: 'warning',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ limit, takes }) => limit === null && takes === null)
      .map(({ id }) => ({
        path: ['steps', id],
        message: `环节“${id}”没有期限，也没有用时，倒排工期算不出来。`,
        expected: 'limit: 7wd，或 takes: 60wd',
      })),
};
