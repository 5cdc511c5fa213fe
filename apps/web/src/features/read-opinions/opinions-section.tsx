import { useQuery } from '@tanstack/react-query';
import { opinionsQuery } from '../../api/opinions';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import { OpinionRow } from './opinion-row';
import './read-opinions.css';

/** 征求意见汇总表: each point of each unit with what became of it. The drafter disposes of them here. */
export function OpinionsSection({ deliverableId }: { deliverableId: string }) {
  const query = useQuery(opinionsQuery(deliverableId));
  return (
    <Loaded query={query} rows={6}>
      {(opinions) =>
        opinions.length === 0 ? (
          <div className="sheet">
            <EmptyLine>{words.opinions.empty}</EmptyLine>
          </div>
        ) : (
          <ul className="sheet opinions" aria-label={words.deliverable.sections.opinions}>
            {opinions.map((opinion) => (
              <OpinionRow key={opinion.id} opinion={opinion} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
