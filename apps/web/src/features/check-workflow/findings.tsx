import type { LintReport } from '../../api/models';
import { words } from '../../words';

const labels = words.workflows;

interface Props {
  report: LintReport;
  /** Leads to the place in the text, where it can be edited. */
  onGoTo?: (line: number, column: number) => void;
}

/** What the checks found: the place, what is wrong, what would be right. */
export function Findings({ report: { problems }, onGoTo }: Props) {
  if (problems.length === 0) return <p>{labels.lintOk}</p>;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <p>{labels.check.found(errors, problems.length - errors)}</p>
      <ul className="findings">
        {problems.map(({ line, column, severity, rule, message, expected }) => (
          <li key={`${line}:${column}:${rule}:${message}`}>
            <span className={`finding-${severity}`}>{labels.severities[severity] ?? severity}</span>
            <span>
              {onGoTo ? (
                <button type="button" className="finding-place code" onClick={() => onGoTo(line, column)}>
                  {labels.lintPlace(line, column)}
                </button>
              ) : (
                <span className="quiet code">{labels.lintPlace(line, column)}</span>
              )}{' '}
              {message}
              {expected && <span className="quiet">　{labels.expected(expected)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
