import type { Problem } from '#libs/definitions';

import type { LintProblemDto } from './workflow.dto.js';

export function presentProblem({ line, column, severity, rule, message, expected }: Problem): LintProblemDto {
  return { line, column, severity, rule, message, expected };
}
