import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SeatListItem } from '../../api/models';
import { words } from '../../words';

interface Props {
  to: string;
  deliverable: SeatListItem['deliverable'];
  facts: (string | null)[];
  /** What was asked or written. */
  children?: ReactNode;
}

/** One line of what others sent or want. The title leads to it. */
export function InboxRow({ to, deliverable, facts, children }: Props) {
  return (
    <li className="work-row">
      <div className="work-row-main">
        <Link
          to={to}
          className="work-row-title"
          aria-label={words.work.open(deliverable.code, deliverable.title)}
        >
          <span className="code work-row-code">{deliverable.code}</span> {deliverable.title}
        </Link>
        {children && <div className="work-row-said">{children}</div>}
        <div className="quiet small work-row-facts">
          {facts
            .filter((fact) => fact !== null)
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
        </div>
      </div>
    </li>
  );
}
