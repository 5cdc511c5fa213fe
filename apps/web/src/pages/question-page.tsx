import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { questionQuery } from '../api/exchanges';
import { ReplyForm } from '../features/ask/reply-form';
import { Loaded } from '../parts/loaded';
import { SentText } from './sent-text';

/** 询问: the text it was asked about, the question, and the reader's answer. */
export function QuestionPage() {
  const { id = '' } = useParams();
  const query = useQuery(questionQuery(id));
  return (
    <div className="page">
      <Loaded query={query} rows={12}>
        {(question) => (
          <SentText deliverable={question.deliverable} version={question.versionNumber}>
            <ReplyForm key={question.id} question={question} />
          </SentText>
        )}
      </Loaded>
    </div>
  );
}
