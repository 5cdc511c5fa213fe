import { Link } from 'react-router';
import type { SeatListItem } from '../../api/models';
import type { WorkState } from '../../api/seats';
import { useMe } from '../../api/session';
import { LimitWords } from '../../parts/limit-words';
import { words } from '../../words';
import { QuickClaim } from './quick-claim';
import { QuickNoComment } from './quick-no-comment';

/** One line of work: which paper, what is asked, until when. The whole title leads to it. */
export function SeatRow({ seat, state }: { seat: SeatListItem; state: WorkState }) {
  const { businessDate } = useMe();
  const { deliverable } = seat;
  const isUnclaimed = state === 'todo' && seat.holder === null;
  const address = `/deliverables/${deliverable.id}?seat=${seat.id}`;
  return (
    <li className="work-row">
      <div className="work-row-main">
        <Link
          to={address}
          className="work-row-title"
          aria-label={words.work.open(deliverable.code, deliverable.title)}
        >
          <span className="code work-row-code">{deliverable.code}</span> {deliverable.title}
        </Link>
        <div className="quiet small work-row-facts">
          <span>{seat.purpose === 'appoint' ? words.work.appoint : stepWords(seat)}</span>
          {seat.proxyFor && (
            <strong className="work-row-proxy">{words.operations.inbox.proxyFor(seat.proxyFor.name)}</strong>
          )}
          {isUnclaimed && <span>{words.operations.claim.unclaimed}</span>}
          {seat.round > 1 && <span>{words.work.round(seat.round)}</span>}
          {state === 'waiting' && seat.holder && <span>{words.work.waitingFor(seat.holder.name)}</span>}
          {state === 'waiting' && !seat.acknowledgedAt && <span>{words.work.unseen}</span>}
          {state === 'handled' && (
            <span>
              {words.work.answered(
                words.answers[seat.answer ?? seat.state] ?? words.seatStates[seat.state] ?? '',
              )}
            </span>
          )}
        </div>
      </div>
      {state !== 'handled' && (
        <div className="work-row-limit">
          <LimitWords workingDaysLeft={seat.workingDaysLeft} due={seat.due} today={businessDate} />
        </div>
      )}
      {isUnclaimed && <QuickClaim seat={seat} />}
      {state === 'todo' && !isUnclaimed && seat.step === 'review' && seat.purpose === 'duty' && (
        <QuickNoComment seat={seat} />
      )}
    </li>
  );
}

const stepWords = (seat: SeatListItem): string => words.steps[seat.step] ?? seat.stepTitle;
