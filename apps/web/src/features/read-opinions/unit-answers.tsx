import type { SeatSummary } from '../../api/models';
import { words } from '../../words';
import { countAnswers, lastConsulted } from './count-answers';

/** One line of counts and one entry a unit, of the last time the units were asked. */
export function UnitAnswers({ seats }: { seats: readonly SeatSummary[] }) {
  const asked = lastConsulted(seats);
  if (asked.length === 0) return null;
  const { agree, changes, disagree, none, deemed } = countAnswers(asked);
  return (
    <section className="sheet unit-answers" aria-label={words.opinions.byUnit}>
      <p className="unit-answers-count">{words.opinions.count(agree, changes, disagree, none, deemed)}</p>
      <ul>
        {asked.map((seat) => (
          <li key={seat.id}>
            {seat.principal.name} <span className="quiet">{wordOf(seat)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const wordOf = ({ answer, state }: SeatSummary): string =>
  words.answers[answer ?? state] ?? words.seatStates[state] ?? '';
