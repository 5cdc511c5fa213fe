import type { Deliverable } from '../../api/models';
import { useMe } from '../../api/session';
import { LightMark } from '../../parts/light-mark';
import { words } from '../../words';
import { dateOf, dayWords, shortDay } from '../../words/dates';
import './read-deliverable.css';
import { StageBar } from './stage-bar';

/** What it is, how it stands, who holds it since when, and the five stages. */
export function DeliverableHead({ deliverable }: { deliverable: Deliverable }) {
  const { businessDate } = useMe();
  const { code, title, outputKind, responsibleUnit, dueDate, light, stages } = deliverable;
  return (
    <header className="deliverable-head">
      <div className="quiet small deliverable-facts-line">
        <span className="code">{code}</span>
        <span>{words.outputKinds[outputKind] ?? outputKind}</span>
        <span>{responsibleUnit?.name}</span>
        <span>
          {words.deliverable.dueBy(dueDate ? dayWords(dueDate, businessDate) : words.common.notSet)}
        </span>
      </div>
      <h1 className="page-title">{title}</h1>
      <div className="deliverable-state">
        <LightMark light={light} withReason />
        <span className="quiet">{holderWords(deliverable, businessDate)}</span>
      </div>
      <StageBar stages={stages} />
    </header>
  );
}

function holderWords({ state, holders }: Deliverable, today: string): string {
  if (state === 'notStarted') return words.deliverable.notStarted;
  if (state !== 'started') return words.deliverableStates[state];
  const [first] = holders;
  if (!first) return words.deliverable.heldByNobody;
  const people = holders
    .map(({ name, unit }) => words.common.person(name, unit))
    .join(words.common.separator);
  return words.deliverable.heldBy(
    people,
    shortDay(first.since.includes('T') ? dateOf(first.since) : first.since, today),
  );
}
