import { Button } from 'antd';
import { useState } from 'react';
import { words } from '../../words';

const LONGEST_UNFOLDED = 220;

/** Five lines or so; the rest unfolds. */
export function LongText({ children }: { children: string }) {
  const [open, setOpen] = useState(children.length <= LONGEST_UNFOLDED);
  return (
    <>
      <p className={open ? 'brief-text' : 'brief-text brief-text-folded'}>{children}</p>
      {!open && (
        <Button type="link" size="small" className="brief-more" onClick={() => setOpen(true)}>
          {words.brief.unfold}
        </Button>
      )}
    </>
  );
}
