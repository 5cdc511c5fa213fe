import type { Instance } from '../../api/models';
import { words } from '../../words';

const text = words.operations.dispute;

/** 异议协调: how each disagreement stands, the minutes of its rungs and its ruling. */
export function Disputes({ instance }: { instance: Instance }) {
  if (instance.disputes.length === 0) return null;
  return (
    <section className="sheet unit-answers" aria-label={text.section}>
      <h2 className="section-title">{text.section}</h2>
      <ul className="dispute-list">
        {instance.disputes.map((dispute) => (
          <li key={dispute.number}>
            <div className="dispute-head">
              <span>{words.steps[dispute.about.step] ?? dispute.about.title}</span>
              <strong>{dispute.label}</strong>
              <span className="quiet">{text.rung(dispute.rung + 1, dispute.rungs)}</span>
            </div>
            {minutesOf(instance, dispute.settledBy).map(({ id, words: said }) => (
              <p key={id}>{said}</p>
            ))}
            {dispute.ruling && <p>{text.ruling(dispute.ruling.by.name, dispute.ruling.text)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the rungs wrote when they took it higher; a ruling is told apart. */
function minutesOf({ seats }: Instance, settledBy: readonly string[]) {
  return settledBy.flatMap((id) => {
    const seat = seats.find((candidate) => candidate.id === id);
    if (!seat?.given?.opinion || seat.answer === 'rule') return [];
    return [{ id, words: text.minutes(seat.given.by.name, seat.given.opinion) }];
  });
}
