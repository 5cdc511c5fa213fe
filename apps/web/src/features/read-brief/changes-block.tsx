import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { comparisonQuery } from '../../api/documents';
import type { InstanceSeat, SeatDetail } from '../../api/models';
import { useMe } from '../../api/session';
import { words } from '../../words';
import { BriefBlock } from './brief-block';
import { changedArticles } from './changed-articles';
import { baseVersion } from './signatures';

interface Props {
  documentId: string;
  seat: SeatDetail;
  seats: readonly InstanceSeat[];
  onSeeChanges: (from: number, to: number) => void;
}

/** 改动: since the reader's last look, or since the units were asked; one line an article. */
export function ChangesBlock({ documentId, seat, seats, onSeeChanges }: Props) {
  const { person } = useMe();
  const to = seat.versionNumber;
  const base = baseVersion(seats, person.id, to);
  const { data } = useQuery({
    ...comparisonQuery(documentId, base?.number ?? 0, to ?? 0),
    enabled: base !== null && to !== null,
  });
  if (to === null) return null;
  if (base === null) return <BriefBlock title={words.brief.changes}>{words.brief.firstTime}</BriefBlock>;
  if (!data) return <BriefBlock title={words.brief.changes}>{words.common.loading}</BriefBlock>;
  const articles = changedArticles(data);
  const count = (base.seen ? words.brief.changedSinceSeen : words.brief.changedSinceAsked)(articles.length);
  return (
    <BriefBlock title={words.brief.changes}>
      <p>
        {count}{' '}
        <Button type="link" size="small" className="brief-more" onClick={() => onSeeChanges(base.number, to)}>
          {words.brief.seeChanges}
        </Button>
      </p>
      <ul className="brief-changes">
        {articles.map(({ kind, label, text }, index) => (
          <li key={index}>
            <strong>{label ?? words.text[kind]}</strong>　{text}
          </li>
        ))}
      </ul>
    </BriefBlock>
  );
}
