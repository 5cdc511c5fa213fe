import { colour, lightColour } from '../design/tokens';
import { dueDayWords, limitWords } from '../words/dates';

interface Props {
  workingDaysLeft: number | null;
  due: { date: string } | null;
  today: string;
}

/** 剩3个工作日 · 10月10日（周六，调休上班）. Counted in working days, with its date. */
export function LimitWords({ workingDaysLeft, due, today }: Props) {
  if (!due) return null;
  const urgent = workingDaysLeft !== null && workingDaysLeft <= 1;
  const tone = workingDaysLeft !== null && workingDaysLeft < 0 ? colour.refusal : lightColour.yellow;
  return (
    <span className="limit">
      {workingDaysLeft !== null && (
        <strong style={{ color: urgent ? tone : undefined, fontWeight: urgent ? 600 : 500 }}>
          {limitWords(workingDaysLeft)}
        </strong>
      )}{' '}
      <span className="quiet">{dueDayWords(due.date, today)}</span>
    </span>
  );
}
