import type { Expression } from '#libs/engine';
import type { Rule } from './rule.js';
import { loopsOf } from './structure.js';

/** Only a list has items. */
export const loopOverNoList: Rule = {
  name: 'loop-over-no-list',
  severity: 'error',
  check: (graph) =>
    loopsOf(graph)
      .filter(({ over }) => !mayBeList(over))
      .map(({ id }) => ({
        path: ['steps', id, 'for-each'],
        message: `环节“${id}”要逐项办理的不是列表。`,
        expected: '一个列表，如 =subject.units',
      })),
};

function mayBeList({ op }: Expression): boolean {
  return !['literal', 'not', 'and', 'or', 'in', 'compare', 'arithmetic'].includes(op);
}
