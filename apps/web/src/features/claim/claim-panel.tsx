import { Button } from 'antd';
import type { SeatDetail } from '../../api/models';
import { claim } from '../../api/seat-operations';
import { useOperation } from '../../decisions/use-operation';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

/** 认领: a seat of several is taken before it is answered. Answering it takes it too. */
export function ClaimPanel({ seat }: { seat: SeatDetail }) {
  const operation = useOperation((_: null, commandId: string) => claim(seat.id, commandId));
  return (
    <div className="claim">
      <p className="effect">{words.operations.claim.effect}</p>
      <ProblemNotice error={operation.error} />
      <Button block size="large" loading={operation.busy} onClick={() => operation.perform(null)}>
        {words.operations.claim.submit}
      </Button>
    </div>
  );
}
