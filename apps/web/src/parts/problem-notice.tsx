import type { ReactNode } from 'react';
import { isProblem } from '../api/problem';
import { words } from '../words';

/** A refusal in the server's words, its code small and grey at the end, and the way out if there is one. */
export function ProblemNotice({ error, children }: { error: unknown; children?: ReactNode }) {
  if (!error) return null;
  const title = error instanceof Error ? error.message : words.problem.crashed;
  return (
    <div className="notice notice-refusal" role="alert">
      {title}
      {isProblem(error) && error.detail && <div>{error.detail}</div>}
      {isProblem(error) &&
        error.fields.map(({ field, message }) => <div key={`${field}${message}`}>{message}</div>)}
      {children && <div className="notice-actions">{children}</div>}
      {isProblem(error) && (
        <small className="notice-code">
          {words.problem.code(error.code, error.status >= 500 ? error.requestId : undefined)}
        </small>
      )}
    </div>
  );
}
