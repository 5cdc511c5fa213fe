import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { clearSample, demoClockQuery } from '../../api/demo';
import { ConfirmSheet } from '../../parts/confirm-sheet';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';

const said = words.clearSample;

/** The one act that ends the demonstration. There is no way back, so the phrase is typed by hand. */
export function ClearSampleSection() {
  const { data: clock } = useQuery(demoClockQuery);
  const field = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const clear = useMutation({
    mutationFn: () => clearSample(said.phrase),
    // Everything on this page is gone: begin again from the address of a house without people.
    onSuccess: () => window.location.replace('/setup'),
  });
  if (!clock) return null;
  return (
    <section className="sheet import-box" aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`} className="section-title">
        {said.title}
      </h2>
      <p className="quiet">{said.lead}</p>
      <div className="form-buttons">
        <Button danger onClick={() => setOpen(true)}>
          {said.open}
        </Button>
      </div>
      <ConfirmSheet
        open={open}
        title={said.open}
        effect={said.effect}
        confirmLabel={said.submit}
        busy={clear.isPending}
        disabled={typed.trim() !== said.phrase}
        onConfirm={() => clear.mutate()}
        onCancel={() => setOpen(false)}
      >
        <div className="field">
          <label htmlFor={field}>{said.type(said.phrase)}</label>
          <Input
            id={field}
            value={typed}
            autoComplete="off"
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        <ProblemNotice error={clear.error} />
      </ConfirmSheet>
    </section>
  );
}
