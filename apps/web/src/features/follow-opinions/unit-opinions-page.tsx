import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { unitOpinionsQuery } from '../../api/opinions';
import { ResponseButton } from '../../decisions/response-button';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import './follow-opinions.css';

/** What became of each point my unit made. */
export function UnitOpinionsPage() {
  const query = useQuery(unitOpinionsQuery);
  return (
    <div className="page">
      <h1 className="page-title">{words.opinions.unitTitle}</h1>
      <Loaded query={query} rows={6}>
        {(opinions) => (
          <ul className="sheet">
            {opinions.length === 0 && <EmptyLine>{words.opinions.unitEmpty}</EmptyLine>}
            {opinions.map((opinion) => {
              const { id, deliverable, item, disposition } = opinion;
              return (
                <li key={id} className="fate-row">
                  <Link to={`/deliverables/${deliverable.id}?view=opinions`}>
                    {deliverable.code} {deliverable.title}
                  </Link>
                  <div>
                    {item.place || words.opinions.whole} {words.opinions.natures[item.nature]}　{item.wording}
                  </div>
                  <div className="quiet">
                    {disposition
                      ? [words.opinions.dispositions[disposition.kind], disposition.place, disposition.reason]
                          .filter(Boolean)
                          .join(' · ')
                      : words.opinions.undisposed}
                  </div>
                  <ResponseButton opinion={opinion} />
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </div>
  );
}
