import { App, Button } from 'antd';
import type { SeatListItem } from '../../api/models';
import { claim } from '../../api/seat-operations';
import { useCommand } from '../../api/use-command';
import { words } from '../../words';

/** 认领 from the list. It can be put back. */
export function QuickClaim({ seat }: { seat: SeatListItem }) {
  const { message } = App.useApp();
  const act = useCommand((_: null, commandId: string) => claim(seat.id, commandId));
  const press = () =>
    act.mutate(null, {
      onSuccess: () => void message.success(words.decide.done),
      onError: (error) => void message.error(error.message),
    });
  return (
    <Button
      className="quick"
      loading={act.isPending}
      onClick={press}
      aria-label={words.operations.claim.open(seat.deliverable.code)}
      title={words.operations.claim.effect}
    >
      {words.operations.claim.submit}
    </Button>
  );
}
