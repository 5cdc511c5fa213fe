import { connect, type ConnectionOptions } from '../connection.js';
import type { Output } from '../output.js';

interface ClockReading {
  readonly businessTime: string;
  readonly businessDate: string;
  readonly label: string;
}

/** Shows the demo's business time, or moves it forward. It never goes back. */
export async function clock(
  options: ConnectionOptions & { readonly to?: string; readonly next?: 'working-day' | 'deadline' },
  output: Output,
): Promise<void> {
  const client = await connect(options, '甘露');
  const move =
    options.to !== undefined
      ? { to: options.to }
      : options.next !== undefined
        ? { advance: `next-${options.next}` }
        : null;
  const reading =
    move === null
      ? await client.get<ClockReading>('/demo/clock')
      : await client.post<ClockReading>('/demo/clock', { body: move });
  output.say(reading.label);
  output.result(reading);
}
