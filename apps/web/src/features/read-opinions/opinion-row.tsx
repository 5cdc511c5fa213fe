import { Button } from 'antd';
import { useState } from 'react';
import type { Opinion } from '../../api/models';
import { ResponseButton } from '../../decisions/response-button';
import { words } from '../../words';
import { DispositionForm } from './disposition-form';

export function OpinionRow({ opinion }: { opinion: Opinion }) {
  const [open, setOpen] = useState(false);
  const { item, unit, person, disposition } = opinion;
  const place = item.place || words.opinions.whole;
  return (
    <li className="opinion-row">
      <div className="opinion-who">
        <div>{unit.name}</div>
        <div className="quiet small">
          {person?.name} · {words.answers[opinion.answer ?? ''] ?? ''}
        </div>
      </div>
      <div>
        <div>
          <span className="opinion-place">{place}</span>
          <span className="opinion-nature">{words.opinions.natures[item.nature]}</span>
          {item.wording}
        </div>
        {item.reason && <div className="quiet">{item.reason}</div>}
        {disposition ? (
          <div className="opinion-result">
            <strong>{words.opinions.dispositions[disposition.kind]}</strong>
            {disposition.place && <span>{words.opinions.placeInText(disposition.place)}</span>}
            {disposition.reason && <span>{disposition.reason}</span>}
            <ResponseButton opinion={opinion} />
          </div>
        ) : (
          <div className="opinion-result">
            <span className="opinion-open">{words.opinions.undisposed}</span>
            {opinion.mayDispose && !open && (
              <Button
                size="small"
                aria-label={words.opinions.disposeFor(unit.name, place)}
                onClick={() => setOpen(true)}
              >
                {words.opinions.dispose}
              </Button>
            )}
          </div>
        )}
        {open && !disposition && <DispositionForm opinion={opinion} onClose={() => setOpen(false)} />}
      </div>
    </li>
  );
}
