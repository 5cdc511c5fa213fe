import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Deliverable, SeatDetail } from '../api/models';
import { ChoiceForm } from '../decisions/choice-form';
import { kindOfSeat } from '../decisions/kind-of-seat';
import { AppointForm } from '../features/appoint/appoint-form';
import { CheckForm } from '../features/check/check-form';
import { ReviewForm } from '../features/review/review-form';
import { SettleForm } from '../features/settle-dispute/settle-form';
import { SignOffForm } from '../features/sign-off/sign-off-form';
import { VoteForm } from '../features/vote/vote-form';
import { WriteInvitation } from '../features/write/write-invitation';
import { useNarrow } from '../parts/use-narrow';
import { words } from '../words';
import { useAcknowledge } from './use-acknowledge';
import { useArticles } from './use-articles';
import { useDeliverableAddress } from './use-deliverable-address';

interface Props {
  seat: SeatDetail;
  deliverable: Deliverable;
}

/** The form of my open seat. On a phone it comes up from below, but for the two verbs of a signature. */
export function SeatForm({ seat, deliverable }: Props) {
  const narrow = useNarrow();
  const kind = kindOfSeat(seat);
  useAcknowledge(seat);
  const form = <FormOfKind seat={seat} deliverable={deliverable} />;
  if (!narrow || kind === 'sign-off' || kind === 'write' || seat.closed) return form;
  return <FormFromBelow>{form}</FormFromBelow>;
}

function FormOfKind({ seat, deliverable }: Props) {
  const { go } = useDeliverableAddress();
  const places = useArticles(deliverable.id, seat.versionNumber);
  const props = {
    seat,
    onSeeChanges: (from: number | null, to: number | null) =>
      go({ section: 'text', version: to, compare: from }),
  };
  switch (kindOfSeat(seat)) {
    case 'appoint':
      return <AppointForm {...props} />;
    case 'dispute':
      return <SettleForm {...props} />;
    case 'write':
      return <WriteInvitation seat={seat} deliverableId={deliverable.id} />;
    case 'review':
      return <ReviewForm {...props} places={places} />;
    case 'sign-off':
      return <SignOffForm {...props} />;
    case 'vote':
      return <VoteForm {...props} />;
    case 'check':
      return <CheckForm {...props} />;
    case 'signer':
      return (
        <ChoiceForm {...props} title={words.operations.signers.answer} submitLabel={words.review.submit} />
      );
    case 'other':
      return (
        <ChoiceForm
          {...props}
          title={words.steps[seat.step] ?? seat.stepTitle}
          submitLabel={words.common.confirm}
        />
      );
  }
}

function FormFromBelow({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="decision-bar">
        <Button type="primary" onClick={() => setOpen(true)}>
          {words.decide.open}
        </Button>
      </div>
      <Drawer
        open={open}
        placement="bottom"
        size="88%"
        title={words.deliverable.decidePanel}
        onClose={() => setOpen(false)}
      >
        {children}
      </Drawer>
    </>
  );
}
