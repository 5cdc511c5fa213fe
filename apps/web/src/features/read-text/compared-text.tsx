import { Checkbox } from 'antd';
import { useState } from 'react';
import type { Comparison } from '../../api/models';
import { words } from '../../words';

type ComparedParagraph = Comparison['paragraphs'][number];

const marks = {
  changed: words.text.changed,
  added: words.text.added,
  removed: words.text.removed,
  same: null,
};

/** Two versions in one page: a bar and a word at the margin, insertions underlined, deletions struck through. */
export function ComparedText({ comparison }: { comparison: Comparison }) {
  const [onlyChanges, setOnlyChanges] = useState(false);
  const changes = comparison.paragraphs.filter(({ kind }) => kind !== 'same');
  const shown = onlyChanges ? changes : comparison.paragraphs;
  return (
    <>
      <div className="version-bar">
        <span role="status">{words.text.changes(changes.length)}</span>
        <Checkbox checked={onlyChanges} onChange={({ target }) => setOnlyChanges(target.checked)}>
          {words.text.onlyChanges}
        </Checkbox>
      </div>
      <article className="sheet document" aria-label={words.text.reader}>
        {shown.map((paragraph, index) => (
          <p key={index} className={`compared compared-${paragraph.kind}`}>
            {marks[paragraph.kind] && <span className="compared-mark">{marks[paragraph.kind]}</span>}
            <ParagraphWords paragraph={paragraph} />
          </p>
        ))}
      </article>
    </>
  );
}

function ParagraphWords({ paragraph }: { paragraph: ComparedParagraph }) {
  const { kind, from, to } = paragraph;
  if (kind === 'added') return <ins>{to}</ins>;
  if (kind === 'removed') return <del>{from}</del>;
  if (kind === 'same' || !paragraph.words) return <>{to ?? from}</>;
  return (
    <>
      {paragraph.words.map((word, index) => {
        if (word.kind === 'added') return <ins key={index}>{word.text}</ins>;
        if (word.kind === 'removed') return <del key={index}>{word.text}</del>;
        return <span key={index}>{word.text}</span>;
      })}
    </>
  );
}
