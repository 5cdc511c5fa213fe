import { Button } from 'antd';
import { readCirculation } from '../../api/exchanges';
import type { CirculationPut } from '../../api/models';
import { useMe } from '../../api/session';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { ProblemNotice } from '../../parts/problem-notice';
import { useKept } from '../../parts/use-kept';
import { words } from '../../words';
import { dueDayWords, momentWords } from '../../words/dates';

const text = words.operations.circulate;

/** 已阅, with an opinion where the reader has one. */
export function ReadForm({ sent }: { sent: CirculationPut }) {
  const { person, businessDate } = useMe();
  const [opinion, setOpinion, forget] = useKept(`read:${person.id}:${sent.id}`, '');
  const operation = useOperation(async (input: string, commandId: string) => {
    const result = await readCirculation(sent.id, input, commandId);
    forget();
    return result;
  });
  return (
    <section className="panel" aria-label={text.readTitle}>
      <header>
        <h2 className="panel-title">{text.readTitle}</h2>
        <div className="small quiet">
          {text.sentBy(sent.by.name, momentWords(sent.at, businessDate))}
          {sent.due && !sent.read && ` · ${text.due(dueDayWords(sent.due, businessDate))}`}
        </div>
      </header>
      {sent.read ? (
        <div role="status">
          <p>{text.done(momentWords(sent.read.at, businessDate))}</p>
          {sent.read.text && <p>{sent.read.text}</p>}
        </div>
      ) : (
        <>
          <ReasonField
            label={text.opinion}
            hint={words.decide.opinionHint}
            value={opinion}
            onChange={setOpinion}
          />
          <p className="effect">{text.readEffect}</p>
          <ProblemNotice error={operation.error} />
          <Button
            type="primary"
            size="large"
            block
            loading={operation.busy}
            onClick={() => operation.perform(opinion.trim())}
          >
            {text.readSubmit}
          </Button>
        </>
      )}
    </section>
  );
}
