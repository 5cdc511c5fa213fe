import { useQuery } from '@tanstack/react-query';
import { instanceQuery } from '../../api/instances';
import { opinionsQuery } from '../../api/opinions';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import { Disputes } from './disputes';
import { OpinionRow } from './opinion-row';
import './read-opinions.css';
import { UnitAnswers } from './unit-answers';

interface Props {
  deliverableId: string;
  instanceId: string | null;
}

/** 征求意见汇总表: what each unit answered, then each point with what became of it. The drafter disposes of them here. */
export function OpinionsSection({ deliverableId, instanceId }: Props) {
  const opinions = useQuery(opinionsQuery(deliverableId));
  const instance = useQuery({ ...instanceQuery(instanceId ?? ''), enabled: instanceId !== null });
  return (
    <Loaded query={opinions} rows={6}>
      {(points) => (
        <>
          {instance.data && <UnitAnswers deliverableId={deliverableId} seats={instance.data.seats} />}
          {instance.data && <Disputes instance={instance.data} />}
          <ul className="sheet" aria-label={words.deliverable.sections.opinions}>
            {points.length === 0 && <EmptyLine>{words.opinions.empty}</EmptyLine>}
            {points.map((opinion) => (
              <OpinionRow key={opinion.id} opinion={opinion} />
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
