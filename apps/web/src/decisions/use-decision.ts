import { App } from 'antd';
import { useState } from 'react';
import type { Decision, SeatDetail } from '../api/models';
import { decide } from '../api/seats';
import { useMe } from '../api/session';
import { useCommand } from '../api/use-command';
import { useKept } from '../parts/use-kept';
import { words } from '../words';
import { useStepForm } from './use-step-form';

type Input = Omit<Decision, 'documentHash'>;

/**
 * The act of answering one seat. It is bound to the text that was on the page when the form opened: a text filed
 * meanwhile shows as `changed`, and only reading the changes rebinds it. What was typed is kept throughout.
 */
export function useDecision<Form>(seat: SeatDetail, empty: Form) {
  const { person } = useMe();
  const { message } = App.useApp();
  const [seen, setSeen] = useState({ hash: seat.documentHash, version: seat.versionNumber });
  const [form, setForm, forget] = useKept(`decision:${person.id}:${seat.id}`, empty);
  const stepForm = useStepForm(seat);
  const command = useCommand((input: Input, commandId: string) =>
    decide(seat.id, { ...input, ...stepForm.brought(input.answer), documentHash: seen.hash }, commandId),
  );

  const send = (input: Input, after?: () => void) =>
    command.mutate(input, {
      onSuccess: () => {
        forget();
        stepForm.forget();
        after?.();
        void message.success(words.decide.done);
      },
    });

  return {
    form,
    setForm,
    stepForm,
    send,
    busy: command.isPending,
    error: command.error,
    seen,
    changed: seat.documentHash !== seen.hash,
    /** The reader has turned to the text now in force. */
    turnToCurrent: () => {
      setSeen({ hash: seat.documentHash, version: seat.versionNumber });
      command.reset();
    },
  };
}
