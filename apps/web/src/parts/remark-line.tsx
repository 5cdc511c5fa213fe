import type { Remark } from '../api/models';
import { useMe } from '../api/session';
import { momentWords } from '../words/dates';

/** Who said what, and when. */
export function RemarkLine({ remark }: { remark: Remark }) {
  const { businessDate } = useMe();
  return (
    <>
      <span className="quiet small">
        {remark.by.name} {momentWords(remark.at, businessDate)}
      </span>
      {remark.text && <div>{remark.text}</div>}
    </>
  );
}
