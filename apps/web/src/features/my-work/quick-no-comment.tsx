import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { SeatListItem } from '../../api/models';
import { decide, seatQuery } from '../../api/seats';
import { useCommand } from '../../api/use-command';
import { words } from '../../words';

/** 无意见 in one click, without opening the paper. The unit's name stands in the effect line beneath the button. */
export function QuickNoComment({ seat }: { seat: SeatListItem }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const answer = useCommand(async (_: undefined, commandId: string) => {
    const { documentHash } = await queries.fetchQuery(seatQuery(seat.id));
    return decide(seat.id, { answer: 'no-comment', documentHash }, commandId);
  });
  const press = () =>
    answer.mutate(undefined, {
      onSuccess: () => void message.success(words.decide.done),
      onError: (error) => void message.error(error.message),
    });
  return (
    <Button
      className="quick"
      loading={answer.isPending}
      onClick={press}
      aria-label={`${words.work.noComment} ${seat.deliverable.code}`}
      title={words.review.onBehalf(seat.principal.name)}
    >
      {words.work.noComment}
    </Button>
  );
}
