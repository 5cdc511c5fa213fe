import type { WorkflowDetail } from '../../api/models';
import { useMe } from '../../api/session';
import { words } from '../../words';
import { momentWords } from '../../words/dates';
import './read-workflow.css';

/** Every version there has been, the newest first. */
export function VersionsSection({ workflow }: { workflow: WorkflowDetail }) {
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
