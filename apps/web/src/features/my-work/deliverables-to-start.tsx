import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { deliverablesQuery } from '../../api/deliverables';
import { useMe } from '../../api/session';
import { LightMark } from '../../parts/light-mark';
import { words } from '../../words';

/** What the drafter owes and has not begun, with its light counted back from the due date. */
export function DeliverablesToStart() {
  const { person, roles } = useMe();
  const { data } = useInfiniteQuery({
    ...deliverablesQuery({ state: 'notStarted', unit: person.unit.id }),
    enabled: roles.includes('drafter'),
  });
  const mine = (data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ holders }) =>
      holders.some(({ name, unit }) => name === person.name && unit === person.unit.name),
    );
  if (mine.length === 0) return null;
  return (
    <section className="to-start" aria-labelledby="to-start">
      <h2 id="to-start" className="section-title">
        {words.work.toStart}
      </h2>
      <ul className="sheet work-list">
        {mine.map((item) => (
          <li key={item.id} className="work-row">
            <Link
              to={`/deliverables/${item.id}`}
              className="work-row-main work-row-title"
              aria-label={words.work.open(item.code, item.title)}
            >
              <span className="code work-row-code">{item.code}</span> {item.title}
            </Link>
            <LightMark light={item.light} withReason />
          </li>
        ))}
      </ul>
    </section>
  );
}
