import type { ReactNode } from 'react';
import type { SeatDetail } from '../api/models';
import { useMe } from '../api/session';
import { LimitWords } from '../parts/limit-words';
import { words } from '../words';
import './decisions.css';

interface Props {
  title: string;
  seat: SeatDetail;
  /** Number of the version this decision is bound to. */
  version: number | null;
  children: ReactNode;
}

/** The right-hand panel of an open seat: what is asked, until when, on which text. */
export function Panel({ title, seat, version, children }: Props) {
  const { businessDate } = useMe();
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h2 className="panel-title">{title}</h2>
        <div className="small panel-facts">
          <LimitWords workingDaysLeft={seat.workingDaysLeft} due={seat.due} today={businessDate} />
          {version !== null && <span className="quiet">{words.decide.seenVersion(version)}</span>}
        </div>
      </header>
      {children}
    </section>
  );
}
