import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** A gate holds back a submission. Nobody else can dispose of opinions. */
export const gateOutsideWrite: Rule = {
  name: 'gate-outside-write',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ mode, gates }) => mode !== 'write' && gates.length > 0)
      .map(({ id }) => ({
        path: ['steps', id, 'gate'],
        message: `环节“${id}”不是起草，前置条件没有人能满足。`,
        expected: '把 gate 写到前面的 write 环节',
      })),
};
