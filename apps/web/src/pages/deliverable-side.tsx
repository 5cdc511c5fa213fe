import type { Deliverable } from '../api/models';
import { useMe } from '../api/session';
import { DirectedCheckButton } from '../features/directed-check/directed-check-button';
import { StartPanel } from '../features/start/start-panel';
import { CommentButton } from '../features/steer-instance/comment-button';
import { SteerPanel } from '../features/steer-instance/steer-panel';
import { WithdrawButton } from '../features/withdraw/withdraw-button';
import { words } from '../words';
import { SeatPanel } from './seat-panel';
import { seatToShow } from './seat-to-show';
import { useDeliverableAddress } from './use-deliverable-address';

/** What is asked of me here, and what else I may do. */
export function DeliverableSide({ deliverable }: { deliverable: Deliverable }) {
  const { roles } = useMe();
  const { seat: wanted } = useDeliverableAddress();
  const seat = seatToShow(deliverable.mySeats, wanted);
  const mayDirectCheck = roles.includes('supervisor') && deliverable.stepId === 'draw';
  const starts = deliverable.state === 'notStarted';
  // The address may name a seat of somebody else, or one of mine that is over.
  const other = wanted !== null && wanted !== seat?.id ? wanted : null;
  const nothing = !seat && !starts && !mayDirectCheck;
  return (
    <aside
      className={`sheet deliverable-side ${nothing ? '' : 'deliverable-side-asks'}`}
      aria-label={words.deliverable.decidePanel}
    >
      {seat && <SeatPanel key={seat.id} seatId={seat.id} deliverable={deliverable} />}
      {starts && <StartPanel deliverable={deliverable} />}
      {mayDirectCheck && <DirectedCheckButton deliverableId={deliverable.id} />}
      {other && <SeatPanel key={other} seatId={other} deliverable={deliverable} />}
      {nothing && !other && <p className="quiet">{words.deliverable.noAct}</p>}
      {deliverable.instanceId && (
        <div className="more-acts">
          {deliverable.mayWithdraw && <WithdrawButton instanceId={deliverable.instanceId} />}
          <CommentButton instanceId={deliverable.instanceId} />
        </div>
      )}
      {deliverable.instanceId && <SteerPanel instanceId={deliverable.instanceId} />}
    </aside>
  );
}
