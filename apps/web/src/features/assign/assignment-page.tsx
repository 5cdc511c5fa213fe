import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { wholePlanQuery } from '../../api/deliverables';
import type { DeliverableItem } from '../../api/models';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import './assign.css';
import { AssignmentForm } from './assignment-form';

/** 任务分派: every deliverable that has not begun, and who is to answer for it. */
export function AssignmentPage() {
  const { id } = useParams();
  const query = useQuery(wholePlanQuery);
  return (
    <div className="page">
      <h1 className="page-title">{words.assignment.title}</h1>
      <p className="page-lead">{words.assignment.lead}</p>
      <Loaded query={query} rows={10}>
        {(plan) => {
          const open = plan.filter(({ state }) => state === 'notStarted');
          const chosen = plan.find((item) => item.id === id);
          return (
            <div className="assign-columns">
              <ul className="sheet assign-list">
                {open.length === 0 && <EmptyLine>{words.assignment.none}</EmptyLine>}
                {open.map((item) => (
                  <AssignmentRow key={item.id} item={item} chosen={item.id === id} />
                ))}
              </ul>
              <div className="sheet assign-form">
                {chosen ? (
                  <AssignmentForm key={chosen.id} id={chosen.id} />
                ) : (
                  <EmptyLine>{words.assignment.choose}</EmptyLine>
                )}
              </div>
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function AssignmentRow({ item, chosen }: { item: DeliverableItem; chosen: boolean }) {
  return (
    <li>
      <Link
        to={`/assignment/${item.id}`}
        className={`assign-row ${chosen ? 'assign-row-chosen' : ''}`}
        aria-label={words.assignment.pick(item.code)}
        aria-current={chosen}
      >
        <span>
          <span className="code quiet">{item.code}</span> {item.title}
        </span>
        <span className="quiet small">
          {item.responsibleUnit?.name} ·{' '}
          {item.handler ? words.assignment.handledBy(item.handler.name) : words.assignment.unassigned}
        </span>
      </Link>
    </li>
  );
}
