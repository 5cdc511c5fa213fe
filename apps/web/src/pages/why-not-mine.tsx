import { useQuery } from '@tanstack/react-query';
import { seatQuery } from '../api/seats';
import { words } from '../words';

/** Who opens the address of somebody else's seat is told why it is not theirs to answer. */
export function WhyNotMine({ seatId }: { seatId: string }) {
  const { data } = useQuery(seatQuery(seatId));
  if (!data?.closed) return <p className="quiet">{words.deliverable.noAct}</p>;
  return (
    <div className="notice" role="status">
      {data.closed.title}
      <small className="notice-code">{data.closed.code}</small>
    </div>
  );
}
