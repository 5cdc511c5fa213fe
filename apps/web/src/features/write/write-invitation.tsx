import { Button } from 'antd';
import { Link } from 'react-router';
import type { SeatDetail } from '../../api/models';
import { Panel } from '../../decisions/panel';
import { words } from '../../words';

/** The drafter's seat on the deliverable page: what is next, and the way into the editor. */
export function WriteInvitation({ seat, deliverableId }: { seat: SeatDetail; deliverableId: string }) {
  return (
    <Panel
      title={words.steps[seat.step] ?? words.decide.titles.write}
      seat={seat}
      version={seat.versionNumber}
    >
      <p className="effect">
        {seat.closed?.title ?? seat.offers[0]?.closed?.title ?? words.deliverable.writeHint}
      </p>
      <Link to={`/deliverables/${deliverableId}/write`} className="button-link">
        <Button type="primary" size="large" block tabIndex={-1}>
          {words.deliverable.write}
        </Button>
      </Link>
    </Panel>
  );
}
