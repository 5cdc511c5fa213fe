import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef } from 'react';
import { articleLabels, chineseNumeral } from '../../parts/articles';
import { words } from '../../words';
import { SaveLine } from './save-line';
import type { SaveState } from './use-draft';

interface Props {
  text: string;
  onChange: (text: string) => void;
  state: SaveState;
  savedAt: Date | null;
}

/** Plain text with articles. Enter is only ever a new line, also in the middle of an input method's composition. */
export function TextEditor({ text, onChange, state, savedAt }: Props) {
  const field = useRef<TextAreaRef>(null);
  const articles = articleLabels(text);

  const addArticle = () => {
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    onChange(text + gap + words.write.article(chineseNumeral(articles.length + 1)));
    field.current?.focus({ cursor: 'end' });
  };

  const goTo = (label: string) => {
    const area = field.current?.resizableTextArea?.textArea;
    const at = text.indexOf(`\n${label}`) + 1;
    if (!area) return;
    area.focus();
    area.setSelectionRange(at, at + label.length);
  };

  return (
    <section className="sheet editor">
      <div className="editor-bar">
        <Button size="small" onClick={addArticle}>
          {words.write.addArticle}
        </Button>
        <span className="quiet small">{words.write.words([...text.replace(/\s/g, '')].length)}</span>
        <SaveLine state={state} savedAt={savedAt} />
      </div>
      <nav className="outline" aria-label={words.write.outline}>
        {articles.length === 0 && <span className="quiet small">{words.write.outlineEmpty}</span>}
        {articles.map((label, index) => (
          <Button key={`${label}${index}`} type="text" size="small" onClick={() => goTo(label)}>
            {label}
          </Button>
        ))}
      </nav>
      <Input.TextArea
        ref={field}
        className="editor-text"
        aria-label={words.write.editor}
        variant="borderless"
        value={text}
        placeholder={words.write.editorPlaceholder}
        autoSize={{ minRows: 18 }}
        onChange={({ target }) => onChange(target.value)}
      />
    </section>
  );
}
