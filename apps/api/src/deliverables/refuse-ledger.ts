import type { LedgerDecision, LedgerRefusal } from '#libs/ledger';

import { ProblemError, type ProblemDetails } from '../problems/problem.js';

/** The result of a decision of the ledger. @throws ProblemError with the refusal's code and facts. */
export function accepted<Result>(decision: LedgerDecision<Result>): Result {
  if (decision.ok) return decision.result;
  const { code, ...facts } = decision.refusal;
  const errors = fieldsOf(decision.refusal);
  throw new ProblemError(code, { facts, ...(errors !== null && { errors }) });
}

const fieldWords: Readonly<Record<string, string>> = {
  personInCharge: '责任人',
  handler: '承办人',
  leaderInCharge: '分管领导',
};

function fieldsOf(refusal: LedgerRefusal): ProblemDetails['errors'] | null {
  switch (refusal.code) {
    case 'deliverable.unassigned':
      return refusal.missing.map((field) => ({ field, message: `请明确${fieldWords[field] ?? field}` }));
    case 'deliverable.beyond-year':
      return [{ field: 'dueDate', message: `应在${refusal.dueYear ?? '方案规定'}年内` }];
    case 'directory.unknown':
      return [{ field: refusal.field, message: `没有找到，或者已离任：${refusal.id}` }];
    case 'question.answer':
      return [{ field: 'answer', message: `请填写${refusal.expected}` }];
    default:
      return null;
  }
}
