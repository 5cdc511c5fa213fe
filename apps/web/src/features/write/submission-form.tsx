import { Button, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Offer, SeatDetail } from '../../api/models';
import { isProblem } from '../../api/problem';
import { ReasonField } from '../../decisions/reason-field';
import { StepFields } from '../../decisions/step-fields';
import type { StepForm } from '../../decisions/use-step-form';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

export interface Submission {
  explanation: string;
  proposal: string;
  disclosure: string | null;
}

interface Props {
  deliverableId: string;
  seat: SeatDetail;
  /** The workflow's own fields, beside what every submission says. */
  stepForm: StepForm;
  form: Submission;
  onChange: (form: Submission) => void;
  hasText: boolean;
  offer: Offer | undefined;
  /** The write step this submission ends, which names its button. */
  step: string | null;
  busy: boolean;
  error: unknown;
  onSubmit: () => void;
}

/** What the submission says beside the text; the leader's brief is made of it. */
export function SubmissionForm(props: Props) {
  const { deliverableId, seat, stepForm, form, onChange, hasText, offer, step, busy, error, onSubmit } =
    props;
  const [tried, setTried] = useState(false);
  const incomplete = !form.explanation.trim() || !form.proposal.trim();

  const submit = () => {
    setTried(true);
    const isFilled = stepForm.check('submit');
    if (hasText && !incomplete && form.disclosure && isFilled) onSubmit();
  };

  const faultOf = (value: string) => (tried && !value.trim() ? words.write.missing : null);
  return (
    <section className="sheet submission panel" aria-label={words.write.form}>
      <ReasonField
        label={words.write.explanation}
        hint={words.write.explanationHint}
        value={form.explanation}
        fault={faultOf(form.explanation)}
        onChange={(explanation) => onChange({ ...form, explanation })}
      />
      <ReasonField
        label={words.write.proposal}
        hint={words.write.proposalHint}
        value={form.proposal}
        fault={faultOf(form.proposal)}
        onChange={(proposal) => onChange({ ...form, proposal })}
      />
      <fieldset className="plain-fieldset">
        <legend>{words.write.disclosure}</legend>
        <Radio.Group
          aria-label={words.write.disclosure}
          value={form.disclosure}
          options={words.write.disclosures}
          onChange={({ target }) => onChange({ ...form, disclosure: String(target.value) })}
        />
        {tried && !form.disclosure && (
          <p className="fault" role="alert">
            {words.write.disclosureMissing}
          </p>
        )}
      </fieldset>
      <StepFields seat={seat} form={stepForm} />
      {tried && !hasText && (
        <p className="fault" role="alert">
          {words.write.missingText}
        </p>
      )}
      <ProblemNotice error={error}>
        {isProblem(error, 'gate.closed') && (
          <Link to={`/deliverables/${deliverableId}?view=opinions`}>{words.write.opinionsOpen}</Link>
        )}
      </ProblemNotice>
      <p className="effect">{offer?.closed?.title ?? offer?.effect}</p>
      <Button type="primary" size="large" block disabled={!offer} loading={busy} onClick={submit}>
        {words.write.submit[step ?? ''] ?? words.write.submitAgain}
      </Button>
      <p className="quiet small">{words.write.secrecy}</p>
    </section>
  );
}
