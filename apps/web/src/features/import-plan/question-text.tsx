import type { PlanQuestion } from '../../api/models';
import { words } from '../../words';

/** One doubt of the importer: the line, its words, what is asked, what is proposed. */
export function QuestionText({ question }: { question: PlanQuestion }) {
  const { line, text, quote, proposal } = question;
  return (
    <div>
      <div>
        {line !== null && <span className="question-line code">{words.planImport.line(line)}</span>}
        {text}
      </div>
      {quote && <blockquote className="quiet question-quote">{quote}</blockquote>}
      {proposal && (
        <div className="quiet">
          {words.planImport.proposal}：{proposal}
        </div>
      )}
    </div>
  );
}
