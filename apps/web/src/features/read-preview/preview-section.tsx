import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Supposition } from '../../api/preview';
import { previewQuery } from '../../api/preview';
import type { Preview } from '../../api/models';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import { peopleIn } from './people-in';
import { PreviewStepRow } from './preview-step-row';
import './read-preview.css';
import { SupposeForm } from './suppose-form';

/** 接下来: who comes next, by which rule and when; and who would, if somebody were away or the text went back. */
export function PreviewSection({ instanceId }: { instanceId: string }) {
  const [supposed, setSupposed] = useState<Supposition>({});
  const usual = useQuery(previewQuery(instanceId, {}));
  const query = useQuery({ ...previewQuery(instanceId, supposed), placeholderData: keepPreviousData });
  const supposes = supposed.absent !== undefined || supposed.returnTo !== undefined;
  return (
    <section className="sheet preview" aria-label={words.preview.title}>
      <p className="effect">{words.preview.lead}</p>
      <SupposeForm
        instanceId={instanceId}
        people={peopleIn(usual.data)}
        supposed={supposed}
        onSuppose={setSupposed}
      />
      {supposes && (
        <p className="notice" role="status">
          {words.preview.supposed}
        </p>
      )}
      <Loaded query={query} rows={8}>
        {(preview) => <Steps preview={preview} />}
      </Loaded>
    </section>
  );
}

function Steps({ preview: { steps, incomplete } }: { preview: Preview }) {
  if (steps.length === 0) return <EmptyLine>{words.preview.empty}</EmptyLine>;
  const expected = steps.filter(({ likelihood }) => likelihood === 'expected');
  const possible = steps.filter(({ likelihood }) => likelihood === 'possible');
  return (
    <>
      {expected.length === 0 && <p className="quiet">{words.preview.noExpected}</p>}
      <ol className="preview-steps" aria-label={words.preview.expected}>
        {expected.map((step, index) => (
          <PreviewStepRow key={index} step={step} />
        ))}
      </ol>
      {possible.length > 0 && (
        <details className="preview-possible">
          <summary>{words.preview.possible(possible.length)}</summary>
          <ol className="preview-steps">
            {possible.map((step, index) => (
              <PreviewStepRow key={index} step={step} />
            ))}
          </ol>
        </details>
      )}
      {incomplete && <p className="quiet small">{words.preview.incomplete}</p>}
    </>
  );
}
