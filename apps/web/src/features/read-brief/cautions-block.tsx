import { Button } from 'antd';
import { useState } from 'react';
import { words } from '../../words';

const MOST = 4;

/** 须注意: at most four lines, the rest one press away; absent where there is nothing. */
export function CautionsBlock({ cautions }: { cautions: readonly string[] }) {
  const [all, setAll] = useState(false);
  if (cautions.length === 0) return null;
  const shown = all ? cautions : cautions.slice(0, MOST);
  return (
    <div className="brief-cautions">
      <h3 className="brief-heading">
        <span aria-hidden>▲ </span>
        {words.brief.caution}
      </h3>
      <ul className="brief-content">
        {shown.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
        {shown.length < cautions.length && (
          <li>
            <Button type="link" size="small" className="brief-more" onClick={() => setAll(true)}>
              {words.brief.moreCautions(cautions.length - shown.length)}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
