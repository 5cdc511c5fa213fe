import { Button, Select } from 'antd';
import { useId } from 'react';
import type { Ref } from '../../api/models';
import type { Supposition } from '../../api/preview';
import { PeoplePicker } from '../../parts/people-picker';
import { words } from '../../words';
import { useReturnTargets } from './use-return-targets';

interface Props {
  instanceId: string;
  /** Offered first as those who might be away. */
  people: readonly Ref[];
  supposed: Supposition;
  onSuppose: (supposed: Supposition) => void;
}

/** 如果……: somebody is away, the text goes back, or both. */
export function SupposeForm({ instanceId, people, supposed, onSuppose }: Props) {
  const id = useId();
  const targets = useReturnTargets(instanceId);
  const { absent, returnTo } = supposed;
  return (
    <fieldset className="suppose">
      <legend>{words.preview.suppose}</legend>
      <PeoplePicker
        single
        anybody
        label={words.preview.absent}
        value={absent ? [absent] : []}
        candidates={people}
        onChange={([person]) =>
          onSuppose({ ...(returnTo && { returnTo }), ...(person && { absent: person }) })
        }
      />
      {targets.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}-return`}>{words.preview.returnTo}</label>
          <Select
            id={`${id}-return`}
            allowClear
            value={returnTo ?? null}
            placeholder={words.preview.returnToHint}
            onChange={(step: string | undefined) =>
              onSuppose({ ...(absent && { absent }), ...(step && { returnTo: step }) })
            }
            options={targets.map(({ step, title }) => ({ value: step, label: title }))}
          />
        </div>
      )}
      {(absent ?? returnTo) && <Button onClick={() => onSuppose({})}>{words.preview.clear}</Button>}
    </fieldset>
  );
}
