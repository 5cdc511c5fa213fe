import { useQuery } from '@tanstack/react-query';
import { lintWorkflow } from '../../api/workflows';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import './check-workflow.css';
import { Findings } from './findings';

/** What the checks say of the version in force. */
export function LintSection({ source }: { source: string }) {
  const query = useQuery({
    queryKey: ['lint', source],
    queryFn: () => lintWorkflow(source),
    staleTime: Infinity,
  });
  return (
    <section className="sheet workflow-box" aria-label={words.workflows.lint}>
      <h2 className="section-title">{words.workflows.lint}</h2>
      <Loaded query={query} rows={1}>
        {(report) => <Findings report={report} />}
      </Loaded>
    </section>
  );
}
