import { useQuery } from '@tanstack/react-query';
import type { Deliverable } from '../api/models';
import { seatQuery } from '../api/seats';
import { kindOfSeat } from '../decisions/kind-of-seat';
import { Brief } from '../features/read-brief/brief';
import { seatToShow } from './seat-to-show';
import { useDeliverableAddress } from './use-deliverable-address';

/** Above the text, for whoever is asked to decide on it. Who writes it needs no brief of it. */
export function BriefOfSeat({ deliverable }: { deliverable: Deliverable }) {
  const { seat: wanted, go } = useDeliverableAddress();
  const seatId = seatToShow(deliverable.mySeats, wanted)?.id;
  const seat = useQuery({ ...seatQuery(seatId ?? ''), enabled: seatId !== undefined });
  const { instanceId } = deliverable;
  if (!seatId || !instanceId || !seat.data || kindOfSeat(seat.data) === 'write') return null;
  return (
    <Brief
      deliverable={deliverable}
      instanceId={instanceId}
      seat={seat.data}
      onSeeChanges={(compare, version) => go({ section: 'text', version, compare })}
    />
  );
}
