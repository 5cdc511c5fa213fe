import { Checkbox, Radio } from 'antd';
import { useId, useState } from 'react';
import type { SignersToAdd } from '../../api/models';
import { addSigners } from '../../api/seat-operations';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { PeoplePicker } from '../../parts/people-picker';
import { words } from '../../words';

type Kind = SignersToAdd['kind'];
type Mode = NonNullable<SignersToAdd['mode']>;

const text = words.operations.addSigners;
const modes: readonly Mode[] = ['sequence', 'all', 'any'];

/** 前加签, 后加签, 并加签: others sign before the holder, after the holder's own agreement, or beside. */
export function AddSignersSheet({ seat, onClose, kind }: SheetProps & { kind: Kind }) {
  const modeLabel = useId();
  const [people, setPeople] = useState<string[]>([]);
  const [mode, setMode] = useState<Mode>('all');
  const [binding, setBinding] = useState(false);
  const [opinion, setOpinion] = useState('');
  const [reason, setReason] = useState('');
  const operation = useOperation(
    (input: SignersToAdd, commandId: string) => addSigners(seat.id, input, commandId),
    onClose,
  );

  const confirm = () =>
    operation.perform({
      kind,
      people,
      mode: kind === 'parallel' ? 'all' : mode,
      reason: reason.trim(),
      binding: kind === 'before' && binding,
      ...(kind === 'after' && {
        agreement: { opinion: opinion.trim(), documentHash: seat.documentHash },
      }),
    });

  return (
    <OperationSheet
      title={text.titles[kind]}
      effect={text.effects[kind]}
      confirmLabel={text.submit}
      operation={operation}
      ready={people.length > 0 && reason.trim() !== ''}
      onConfirm={confirm}
      onClose={onClose}
    >
      <PeoplePicker
        label={text.people}
        candidates={seat.signerCandidates}
        anybody
        value={people}
        onChange={setPeople}
      />
      {kind !== 'parallel' && people.length > 1 && (
        <fieldset className="plain-fieldset" aria-labelledby={modeLabel}>
          <legend id={modeLabel}>{text.mode}</legend>
          <Radio.Group
            className="stacked-choices"
            aria-labelledby={modeLabel}
            value={mode}
            onChange={({ target }) => setMode(target.value as Mode)}
            options={modes.map((value) => ({ value, label: text.modes[value] }))}
          />
        </fieldset>
      )}
      {kind === 'before' && (
        <Checkbox checked={binding} onChange={({ target }) => setBinding(target.checked)}>
          {text.binding}
        </Checkbox>
      )}
      {kind === 'after' && (
        <ReasonField
          label={text.opinion}
          hint={words.decide.opinionHint}
          phrases={words.signOff.agreePhrases}
          value={opinion}
          onChange={setOpinion}
        />
      )}
      <ReasonField label={text.reason} value={reason} onChange={setReason} />
    </OperationSheet>
  );
}
