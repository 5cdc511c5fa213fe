import type { Rule } from './rule.js';
import { callsIn, loopsOf } from './structure.js';

/** A called workflow works on the caller's subject. */
export const callOfOtherSubject: Rule = {
  name: 'call-of-other-subject',
  severity: 'error',
  check: (graph) =>
    [...callsIn(graph), ...loopsOf(graph)].flatMap(({ id, workflow }) => {
      const called = graph.calls[workflow];
      if (called === undefined || called.subjectKind === graph.subjectKind) return [];
      return [
        {
          path: ['steps', id, 'call'],
          message: `流程“${workflow}”办理的是“${called.subjectKind}”，不是“${graph.subjectKind}”。`,
          expected: `subject: ${graph.subjectKind} 的流程`,
        },
      ];
    }),
};
