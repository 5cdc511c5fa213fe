import { useQuery } from '@tanstack/react-query';
import type { Deliverable, Instance, Opinion, SeatDetail } from '../../api/models';
import { instanceQuery } from '../../api/instances';
import { opinionsQuery } from '../../api/opinions';
import { kindOfSeat } from '../../decisions/kind-of-seat';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import { AttachmentsBlock } from './attachments-block';
import { BriefBlock } from './brief-block';
import { CautionsBlock } from './cautions-block';
import { cautionsOf } from './cautions';
import { ChangesBlock } from './changes-block';
import { LongText } from './long-text';
import { ProposalBlock } from './proposal-block';
import './read-brief.css';
import { UnitsBlock } from './units-block';
import { unitRows } from './unit-rows';

interface Props {
  deliverable: Deliverable;
  instanceId: string;
  seat: SeatDetail;
  onSeeChanges: (from: number, to: number) => void;
}

/** 签批要情: what is asked and everything needed to answer it, before the text. A reviewer gets the drafter's part. */
export function Brief(props: Props) {
  const instance = useQuery(instanceQuery(props.instanceId));
  const opinions = useQuery(opinionsQuery(props.deliverable.id));
  return (
    <Loaded query={instance} rows={6}>
      {(read) => (
        <Loaded query={opinions} rows={6}>
          {(points) => <BriefSheet {...props} instance={read} opinions={points} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface SheetProps extends Props {
  instance: Instance;
  opinions: Opinion[];
}

function BriefSheet({ deliverable, seat, instance, opinions, onSeeChanges }: SheetProps) {
  const { submission, seats } = instance;
  const kind = kindOfSeat(seat);
  const consulted = kind === 'review' || kind === 'appoint';
  const rows = unitRows(seats, opinions);
  const explanation = submission && (
    <BriefBlock title={words.write.explanation}>
      <LongText>{submission.explanation}</LongText>
    </BriefBlock>
  );
  if (consulted) {
    return (
      <section className="sheet brief" aria-label={words.brief.title}>
        {explanation}
        {submission && <ProposalBlock submission={submission} seats={seats} mine={seat} />}
        <AttachmentsBlock documentId={deliverable.id} />
      </section>
    );
  }
  return (
    <section className="sheet brief" aria-label={words.brief.title}>
      <p className="brief-ask">{askOf(deliverable, seat)}</p>
      {submission && <ProposalBlock submission={submission} seats={seats} mine={seat} />}
      <CautionsBlock cautions={cautionsOf(rows, instance, deliverable.light)} />
      <UnitsBlock rows={rows} />
      <ChangesBlock documentId={deliverable.id} seat={seat} seats={seats} onSeeChanges={onSeeChanges} />
      {explanation}
      <AttachmentsBlock documentId={deliverable.id} />
    </section>
  );
}

/** 请签批《…》第3版。同意后送…: what is asked, and what follows from saying yes. */
function askOf({ title }: Deliverable, seat: SeatDetail): string {
  const kind = kindOfSeat(seat);
  const ask = words.brief.ask[kind] ?? words.brief.askOther;
  const yes = seat.offers.find(({ answer }) => answer === 'agree' && kind === 'sign-off');
  return ask(plainTitle(title), seat.versionNumber) + (yes?.effect ?? '');
}

/** A title that carries its own 《》 is not quoted a second time. */
const plainTitle = (title: string): string => (title.includes('《') ? title : `《${title}》`);
