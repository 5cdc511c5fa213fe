import { Button } from 'antd';
import { Link, isRouteErrorResponse, useRouteError } from 'react-router';
import { isProblem } from '../api/problem';
import { words } from '../words';

/** A page that could not be shown: the refusal's own title, its code in grey, and a way on. */
export function ProblemPage({ error }: { error: unknown }) {
  const problem = isProblem(error) ? error : null;
  return (
    <div className="page problem-page" role="alert">
      <h1 className="page-title">{problem?.message ?? words.problem.crashed}</h1>
      {problem?.detail && <p className="page-lead">{problem.detail}</p>}
      {problem && <p className="quiet small">{words.problem.code(problem.code, problem.requestId)}</p>}
      <p style={{ marginTop: 20 }}>
        <Link to="/">
          <Button>{words.problem.toWork}</Button>
        </Link>
      </p>
    </div>
  );
}

export function NotFoundPage() {
  return (
    <div className="page problem-page">
      <h1 className="page-title">{words.problem.notFoundTitle}</h1>
      <p className="page-lead">{words.problem.notFoundText}</p>
      <Link to="/">{words.problem.toWork}</Link>
    </div>
  );
}

/** The last net under every route. */
export function RouteProblem() {
  const error = useRouteError();
  return isRouteErrorResponse(error) && error.status === 404 ? (
    <NotFoundPage />
  ) : (
    <ProblemPage error={error} />
  );
}
