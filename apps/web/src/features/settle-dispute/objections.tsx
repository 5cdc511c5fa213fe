import { useQuery } from '@tanstack/react-query';
import { instanceQuery } from '../../api/instances';
import type { Dispute, Instance, SeatDetail } from '../../api/models';
import { words } from '../../words';

const text = words.operations.dispute;

/** What the disagreement is about: who objects, why, and what the rungs below have written. */
export function Objections({ seat }: { seat: SeatDetail }) {
  const [instanceId = ''] = seat.id.split('.');
  const { data: instance } = useQuery(instanceQuery(instanceId));
  const dispute = instance?.disputes.find(({ settledBy }) => settledBy.includes(seat.id));
  if (!instance || !dispute) return null;
  return (
    <section className="seat-block" aria-label={text.objections}>
      <h3 className="section-title">
        {text.objections} <span className="quiet small">{text.rung(dispute.rung + 1, dispute.rungs)}</span>
      </h3>
      <ul className="seat-lines">
        {objectionsOf(instance, dispute).map(({ id, who, why }) => (
          <li key={id}>
            <div className="quiet small">{who}</div>
            <div>{why || text.noWords}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The disagreeing answers, the opinions kept up, and the minutes so far. */
function objectionsOf({ seats, opinions }: Instance, dispute: Dispute) {
  const said = [...dispute.seats, ...dispute.settledBy].flatMap((id) => {
    const seat = seats.find((candidate) => candidate.id === id);
    if (!seat?.given) return [];
    return [{ id, who: `${seat.principal.name} ${seat.given.by.name}`, why: seat.given.opinion }];
  });
  const kept = dispute.opinions.flatMap((id) => {
    const opinion = opinions.find((candidate) => candidate.id === id);
    if (!opinion) return [];
    const { place, wording, reason } = opinion.item;
    const why = [place || words.opinions.whole, wording, reason].filter(Boolean).join('　');
    return [{ id: `opinion-${id}`, who: opinion.unit.name, why }];
  });
  return [...kept, ...said];
}
