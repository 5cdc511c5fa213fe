import type { Answer, StepMode } from '#libs/engine';
import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** The answers without which a step of this mode has only one possible result, or none. */
const decisive: Partial<Record<StepMode, readonly Answer[]>> = {
  write: ['submit'],
  sign: ['agree'],
  vote: ['agree', 'disagree'],
};

/** A vote nobody can oppose, a sign-off nobody can give. */
export const decisiveAnswerMissing: Rule = {
  name: 'decisive-answer-missing',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph).flatMap(({ id, mode, answers }) =>
      (decisive[mode] ?? [])
        .filter((answer) => !answers.includes(answer))
        .map((answer) => ({
          path: ['steps', id, 'answers'],
          message: `环节“${id}”的答复里没有“${answer}”，结果早已注定。`,
          expected: `在 answers 里加上 ${answer}`,
        })),
    ),
};
