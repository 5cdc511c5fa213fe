import { useQuery } from '@tanstack/react-query';
import type { Deliverable, SeatDetail } from '../api/models';
import { seatQuery } from '../api/seats';
import { useMe } from '../api/session';
import { Panel } from '../decisions/panel';
import { ClaimPanel } from '../features/claim/claim-panel';
import { AdviseForm } from '../features/delegate/advise-form';
import { DecideExtension } from '../features/extend/decide-extension';
import { Loaded } from '../parts/loaded';
import { words } from '../words';
import { OperationMenu } from './operation-menu';
import { SeatFacts } from './seat-facts';
import { SeatForm } from './seat-form';

interface Props {
  seatId: string;
  deliverable: Deliverable;
}

/** One seat: its form for whoever answers it, how it stands, and what else its reader can do about it. */
export function SeatPanel({ seatId, deliverable }: Props) {
  const query = useQuery(seatQuery(seatId));
  return (
    <Loaded query={query} rows={5}>
      {(seat) => (
        <div className="seat-panel">
          <Main seat={seat} deliverable={deliverable} />
          <DecideExtension seat={seat} />
          <OperationMenu seat={seat} />
          <SeatFacts seat={seat} />
        </div>
      )}
    </Loaded>
  );
}

/** What this reader is asked for at this seat, or how it stands where they are asked for nothing. */
function Main({ seat, deliverable }: { seat: SeatDetail; deliverable: Deliverable }) {
  const { person } = useMe();
  if (seat.delegation?.to.id === person.id) return <AdviseForm seat={seat} />;
  if (seat.capacity === null || !isOpen(seat)) return <Standing seat={seat} />;
  return (
    <>
      <SeatForm seat={seat} deliverable={deliverable} />
      {seat.claimable && <ClaimPanel seat={seat} />}
    </>
  );
}

const isOpen = ({ state }: SeatDetail): boolean =>
  state === 'pending' || state === 'queued' || state === 'blocked' || state === 'held';

/** A seat of somebody else, or one that is over. */
function Standing({ seat }: { seat: SeatDetail }) {
  const { principal, holder, answer, state, closed } = seat;
  const step = words.steps[seat.step] ?? seat.stepTitle;
  const who =
    holder && holder.name !== principal.name
      ? words.common.person(holder.name, principal.name)
      : principal.name;
  return (
    <Panel title={step} seat={seat} version={null}>
      <p>
        {who}　{words.answers[answer ?? ''] ?? words.seatStates[state]}
      </p>
      {closed && (
        <div className="notice" role="status">
          {closed.title}
          <small className="notice-code">{closed.code}</small>
        </div>
      )}
    </Panel>
  );
}
