import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from './client';
import type { ClearPhrase, DemoClock, DemoRole } from './models';
import { isProblem } from './problem';

const absentOutsideDemo = (error: unknown): null => {
  if (isProblem(error)) return null;
  throw error;
};

/** `null` outside demo mode. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo', 'accounts'],
  queryFn: (): Promise<DemoRole[] | null> =>
    bodyOf(client.GET('/api/demo/accounts')).catch(absentOutsideDemo),
  staleTime: Infinity,
});

/** `null` outside demo mode. */
export const demoClockQuery = queryOptions({
  queryKey: ['demo', 'clock'],
  queryFn: (): Promise<DemoClock | null> => bodyOf(client.GET('/api/demo/clock')).catch(absentOutsideDemo),
});

export type Advance = 'next-working-day' | 'next-deadline';

export const advanceClock = (advance: Advance): Promise<DemoClock> =>
  bodyOf(client.POST('/api/demo/clock', { body: { advance } }));

/** Ends the demonstration for good. The phrase is typed by hand. */
export const clearSample = async (confirm: ClearPhrase): Promise<void> => {
  await client.POST('/api/demo/clear', { body: { confirm } });
};
