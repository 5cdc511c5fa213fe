import { paragraphsOf } from '../../parts/articles';
import { words } from '../../words';
import './read-text.css';

/** The text as an office document page. */
export function PlainText({ text }: { text: string }) {
  return (
    <article className="sheet document" aria-label={words.text.reader}>
      {paragraphsOf(text).map(({ kind, label, text: body }, index) => {
        if (kind === 'title') return <h2 key={index}>{body}</h2>;
        if (kind === 'heading') return <h3 key={index}>{body}</h3>;
        return (
          <p key={index}>
            {label && <strong>{label}　</strong>}
            {body}
          </p>
        );
      })}
    </article>
  );
}
