import { words } from '../../words';
import './read-workflow.css';

/** The text as it was deployed, with its line numbers. */
export function SourceSection({ source }: { source: string }) {
  return (
    <section className="sheet workflow-source" aria-label={words.workflows.source}>
      <h2 className="section-title">{words.workflows.source}</h2>
      <ol className="source-lines" tabIndex={0}>
        {source.split('\n').map((line, index) => (
          <li key={index}>
            <code>{line || ' '}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
