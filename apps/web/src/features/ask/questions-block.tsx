import type { Question } from '../../api/models';
import { words } from '../../words';
import { QuestionThread } from './question-thread';

/** What was asked from this seat, and what was answered. */
export function QuestionsBlock({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <section className="seat-block" aria-label={words.operations.ask.list}>
      <h3 className="section-title">{words.operations.ask.list}</h3>
      {questions.map((question) => (
        <QuestionThread key={question.id} question={question} />
      ))}
    </section>
  );
}
