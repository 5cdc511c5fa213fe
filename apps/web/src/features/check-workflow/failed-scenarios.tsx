import { isProblem } from '../../api/problem';
import { words } from '../../words';
import { failuresIn } from './failures-in';

/** Which scenarios went another way than they say, and the first difference of each, in words. */
export function FailedScenarios({ error }: { error: unknown }) {
  const failures = isProblem(error) ? failuresIn(error.facts) : [];
  if (failures.length === 0) return null;
  return (
    <ul className="failed-scenarios">
      {failures.map(({ file, line, what }) => (
        <li key={`${file}:${line}:${what}`}>
          <span className="quiet small">{words.workflows.check.failedAt(file, line)}</span> {what}
        </li>
      ))}
    </ul>
  );
}
