import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { advanceClock, demoClockQuery, type Advance } from '../api/demo';
import { ProblemNotice } from '../parts/problem-notice';
import { words } from '../words';
import { fullDayWords } from '../words/dates';

/**
 * Says on every page that the data and the date are a demonstration's, and moves that date forward, never back;
 * before the login it only says so.
 */
export function DemoStrip({ readOnly = false }: { readOnly?: boolean }) {
  const { data: clock } = useQuery(demoClockQuery);
  const queries = useQueryClient();
  const advance = useMutation({
    mutationFn: (by: Advance) => advanceClock(by),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (!clock) return null;
  return (
    <section className="demo-strip no-print" aria-label={words.demo.banner}>
      <span>{words.demo.label(fullDayWords(clock.businessDate))}</span>
      {!readOnly && (
        <span className="demo-strip-actions">
          <Button size="small" loading={advance.isPending} onClick={() => advance.mutate('next-working-day')}>
            {words.demo.nextWorkingDay}
          </Button>
          <Button size="small" disabled={advance.isPending} onClick={() => advance.mutate('next-deadline')}>
            {words.demo.nextDeadline}
          </Button>
        </span>
      )}
      <ProblemNotice error={advance.error} />
    </section>
  );
}
