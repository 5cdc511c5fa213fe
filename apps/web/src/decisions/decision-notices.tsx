import { Button } from 'antd';
import { isProblem } from '../api/problem';
import { ProblemNotice } from '../parts/problem-notice';
import { words } from '../words';
import type { DecisionProps } from './decision-props';

interface Props extends DecisionProps {
  decision: {
    changed: boolean;
    error: Error | null;
    seen: { version: number | null };
    turnToCurrent: () => void;
  };
}

/** What stands in the way of this decision: a text that has moved on, a seat that is not open, a refusal. */
export function DecisionNotices({ seat, decision, onSeeChanges }: Props) {
  const { changed, error, seen, turnToCurrent } = decision;
  const seeChanges = () => {
    onSeeChanges(seen.version, seat.versionNumber);
    turnToCurrent();
  };
  return (
    <>
      {seat.closed && (
        <div className="notice" role="status">
          {seat.closed.title}
          <small className="notice-code">{seat.closed.code}</small>
        </div>
      )}
      {changed && (
        <div className="notice" role="alert">
          {words.decide.textChanged(seat.versionNumber, seen.version)}
          <div className="notice-actions">
            <Button size="small" onClick={seeChanges}>
              {words.problem.seeChanges}
            </Button>
          </div>
        </div>
      )}
      {error && !(changed && isProblem(error, 'document.changed')) && <ProblemNotice error={error} />}
    </>
  );
}
