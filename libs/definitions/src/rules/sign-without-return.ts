import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** A leader who does not agree must have something to press. */
export const signWithoutReturn: Rule = {
  name: 'sign-without-return',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(
        ({ mode, answers }) =>
          mode === 'sign' && !answers.includes('return') && !answers.includes('disagree'),
      )
      .map(({ id }) => ({
        path: ['steps', id],
        message: `签批环节“${id}”只能同意，不同意的人没有出路。`,
        expected: 'answers: [agree, return]，并写明 return: { to: [环节] }，或者加上 disagree',
      })),
};
