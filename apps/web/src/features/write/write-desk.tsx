import { App } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { fileVersion } from '../../api/documents';
import type { Deliverable, SeatDetail, Version } from '../../api/models';
import { decide, seatQuery } from '../../api/seats';
import { useMe } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useStepForm, type StepForm } from '../../decisions/use-step-form';
import { Loaded } from '../../parts/loaded';
import { useKept } from '../../parts/use-kept';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import { SubmissionForm, type Submission } from './submission-form';
import { TextEditor } from './text-editor';
import { useDraft } from './use-draft';

interface Props {
  deliverable: Deliverable;
  latest: Version | null;
  /** The text the editor opens with. */
  start: string;
}

/** The seat that holds the pen, then the desk it belongs to. */
export function WriteDesk(props: Props) {
  const { mySeats } = props.deliverable;
  const seatId = mySeats.find(({ state }) => state === 'pending')?.id ?? '';
  const query = useQuery({ ...seatQuery(seatId), enabled: seatId !== '' });
  return (
    <Loaded query={query} rows={12}>
      {(seat) => <Desk key={seat.id} {...props} seat={seat} />}
    </Loaded>
  );
}

/** Submitting is two acts: file the text as a version, then answer the seat with that version's hash. */
function Desk({ deliverable, latest, start, seat }: Props & { seat: SeatDetail }) {
  const { id } = deliverable;
  const { person } = useMe();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const draft = useDraft(id, start);
  const [form, setForm, forgetForm] = useKept<Submission>(`submission:${person.id}:${id}`, {
    explanation: '',
    proposal: '',
    disclosure: deliverable.disclosure,
  });
  const stepForm = useStepForm(seat);
  const filing = useCommand((input: { text: string; baseHash?: string }, commandId: string) =>
    fileVersion(id, input, commandId),
  );
  const answering = useCommand((documentHash: string, commandId: string) =>
    decide(seat.id, { answer: 'submit', documentHash, ...broughtBy(form, stepForm) }, commandId),
  );

  // A submission refused after the filing is tried again with the version already filed.
  const filed = useRef<{ text: string; hash: string } | null>(null);

  const fileText = async (): Promise<string> => {
    const { text } = draft;
    if (filed.current?.text !== text) {
      const { version } = await filing.mutateAsync({ text, ...(latest && { baseHash: latest.hash }) });
      filed.current = { text, hash: version.hash };
    }
    return filed.current.hash;
  };

  const submit = async () => {
    await answering.mutateAsync(await fileText());
    draft.stop();
    forgetForm();
    stepForm.forget();
    void message.success(words.write.sent);
    await navigate(`/deliverables/${id}`);
  };

  const offer = seat.offers.find(({ answer }) => answer === 'submit');
  return (
    <div className="write-columns">
      <div>
        <ProblemNotice error={draft.refusal} />
        <TextEditor text={draft.text} onChange={draft.write} state={draft.state} savedAt={draft.savedAt} />
      </div>
      <SubmissionForm
        deliverableId={id}
        seat={seat}
        stepForm={stepForm}
        form={form}
        onChange={setForm}
        hasText={draft.text.trim() !== ''}
        offer={offer}
        step={deliverable.stepId}
        busy={filing.isPending || answering.isPending}
        error={filing.error ?? answering.error}
        onSubmit={() => void submit().catch(() => undefined)}
      />
    </div>
  );
}

function broughtBy(form: Submission, stepForm: StepForm) {
  const { fields, ...picked } = stepForm.brought('submit');
  return { ...picked, fields: { ...fields, ...fieldsOf(form) } };
}

function fieldsOf({ explanation, proposal, disclosure }: Submission): Record<string, string> {
  return { explanation, proposal, ...(disclosure && { disclosure }) };
}
