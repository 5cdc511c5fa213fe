import { Link } from 'react-router';
import type { SeatSummary } from '../../api/models';
import { words } from '../../words';
import { countAnswers, lastConsulted } from './count-answers';

interface Props {
  deliverableId: string;
  seats: readonly SeatSummary[];
}

/** One line of counts and one entry a unit, of the last time the units were asked. Each leads to its seat. */
export function UnitAnswers({ deliverableId, seats }: Props) {
  const asked = lastConsulted(seats);
  if (asked.length === 0) return null;
  const { agree, changes, disagree, none, deemed } = countAnswers(asked);
  return (
    <section className="sheet unit-answers" aria-label={words.opinions.byUnit}>
      <p className="unit-answers-count">{words.opinions.count(agree, changes, disagree, none, deemed)}</p>
      <ul>
        {asked.map((seat) => (
          <li key={seat.id}>
            <Link to={`/deliverables/${deliverableId}?seat=${seat.id}&view=opinions`}>
              {seat.principal.name}
            </Link>{' '}
            <span className="quiet">{wordOf(seat)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const wordOf = ({ answer, state }: SeatSummary): string =>
  words.answers[answer ?? state] ?? words.seatStates[state] ?? '';
