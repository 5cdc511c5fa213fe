import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Plan, PlanQuestion } from '../../api/models';
import { answerQuestion, questionsQuery } from '../../api/plans';
import { useCommand } from '../../api/use-command';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import { QuestionText } from './question-text';

/** The questions of an imported plan stay here until somebody has answered them. */
export function PlanQuestions({ plan }: { plan: Plan }) {
  const query = useQuery(questionsQuery(plan.id));
  return (
    <section className="sheet import-box" aria-label={plan.title}>
      <h2 className="section-title">{plan.title}</h2>
      <Loaded query={query} rows={4}>
        {(questions) => {
          const open = questions.filter(({ answer }) => answer === null);
          return (
            <>
              <p className="quiet">
                {open.length > 0 ? words.planImport.questions(open.length) : words.planImport.noQuestions}
              </p>
              <ol className="questions">
                {questions.map((question) => (
                  <QuestionRow key={question.number} planId={plan.id} question={question} />
                ))}
              </ol>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function QuestionRow({ planId, question }: { planId: string; question: PlanQuestion }) {
  const [answer, setAnswer] = useState(question.proposal ?? '');
  const send = useCommand((text: string, commandId: string) =>
    answerQuestion(planId, question.number, text, commandId),
  );
  return (
    <li className="question">
      <QuestionText question={question} />
      {question.answer !== null ? (
        <div className="question-answer">{words.planImport.answered(question.answer)}</div>
      ) : (
        <div className="import-row question-answer">
          <Input
            aria-label={words.planImport.answerFor(question.number)}
            value={answer}
            onChange={({ target }) => setAnswer(target.value)}
          />
          <Button
            disabled={!answer.trim()}
            loading={send.isPending}
            aria-label={words.planImport.submitAnswer(question.number)}
            onClick={() => send.mutate(answer.trim())}
          >
            {words.planImport.answer}
          </Button>
        </div>
      )}
      <ProblemNotice error={send.error} />
    </li>
  );
}
