import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/session';
import type { LintReport, WorkflowDetail } from '../../api/models';
import { lintWorkflow, workflowQuery } from '../../api/workflows';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import { momentWords } from '../../words/dates';

export function WorkflowSheet({ workflowKey }: { workflowKey: string }) {
  const query = useQuery(workflowQuery(workflowKey));
  return (
    <Loaded query={query} rows={12}>
      {(workflow) => (
        <div className="workflow-sheet">
          <LintResult source={workflow.source} />
          <section className="sheet workflow-source" aria-label={words.workflows.source}>
            <h2 className="section-title">{words.workflows.source}</h2>
            <ol className="source-lines" tabIndex={0}>
              {workflow.source.split('\n').map((line, index) => (
                <li key={index}>
                  <code>{line || ' '}</code>
                </li>
              ))}
            </ol>
          </section>
          <Versions workflow={workflow} />
        </div>
      )}
    </Loaded>
  );
}

function LintResult({ source }: { source: string }) {
  const query = useQuery({
    queryKey: ['lint', source],
    queryFn: () => lintWorkflow(source),
    staleTime: Infinity,
  });
  return (
    <section className="sheet workflow-box" aria-label={words.workflows.lint}>
      <h2 className="section-title">{words.workflows.lint}</h2>
      <Loaded query={query} rows={1}>
        {({ ok, problems }) =>
          ok && problems.length === 0 ? <p>{words.workflows.lintOk}</p> : <Findings problems={problems} />
        }
      </Loaded>
    </section>
  );
}

function Findings({ problems }: { problems: LintReport['problems'] }) {
  return (
    <ul>
      {problems.map(({ line, column, rule, message, expected }) => (
        <li key={`${line}:${column}:${rule}`}>
          <span className="quiet code">{words.workflows.lintPlace(line, column)}</span> {message}
          {expected && <span className="quiet">　{words.workflows.expected(expected)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Versions({ workflow }: { workflow: WorkflowDetail }) {
  const { businessDate } = useMe();
  return (
    <section className="sheet workflow-box" aria-label={words.workflows.versions}>
      <h2 className="section-title">{words.workflows.versions}</h2>
      <ul>
        {workflow.versions.map(({ hash, number, deployedAt }) => (
          <li key={hash}>
            {words.workflows.version(number)}{' '}
            <span className="quiet small">
              {words.workflows.deployed(momentWords(deployedAt, businessDate))} · {hash.slice(0, 12)}
              {hash === workflow.hash && ` · ${words.workflows.current}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
