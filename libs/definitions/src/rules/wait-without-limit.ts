import type { Rule } from './rule.js';
import { waitsOf } from './structure.js';

/** A message that never comes must not hold a paper for ever. */
export const waitWithoutLimit: Rule = {
  name: 'wait-without-limit',
  severity: 'warning',
  check: (graph) =>
    waitsOf(graph)
      .filter(({ boundary, message }) => message !== null && boundary.length === 0)
      .map(({ id }) => ({
        path: ['steps', id],
        message: `环节“${id}”的消息不来，就会一直等下去。`,
        expected: '写上 limit 和 then 里的 limit，如 limit: 75wd',
      })),
};
