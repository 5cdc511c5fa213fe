import type { InstanceSeat, SeatSummary, Submission } from '../../api/models';
import { useMe } from '../../api/session';
import { words } from '../../words';
import { momentWords, shortDay, dateOf } from '../../words/dates';
import { BriefBlock } from './brief-block';
import { signaturesBefore } from './signatures';

interface Props {
  submission: Submission;
  seats: readonly InstanceSeat[];
  mine: SeatSummary & { id: string };
}

/** 拟办意见: the drafter's proposal, then each signature before mine. */
export function ProposalBlock({ submission, seats, mine }: Props) {
  const { businessDate } = useMe();
  const { proposal, by, at } = submission;
  return (
    <BriefBlock title={words.write.proposal}>
      <p>
        {proposal}{' '}
        <span className="quiet small">{words.brief.signed(by.name, shortDay(dateOf(at), businessDate))}</span>
      </p>
      {signaturesBefore(seats, { ...mine, given: null }).map(({ id, answer, given }) => (
        <p key={id}>
          {given?.by.name} {words.answers[answer ?? ''] ?? ''}{' '}
          <span className="quiet small">{given && momentWords(given.at, businessDate)}</span>
          {given?.opinion && <span className="brief-said">{given.opinion}</span>}
        </p>
      ))}
    </BriefBlock>
  );
}
