import { connect, type ConnectionOptions } from '../connection.js';
import type { Output } from '../output.js';

export const seatLists = ['todo', 'waiting', 'handled'] as const;
export type SeatList = (typeof seatLists)[number];

interface Page {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

interface Row {
  readonly id: string;
  readonly deliverable: { readonly code: string; readonly title: string };
  readonly stepTitle: string;
  readonly state: string;
  readonly holder: { readonly name: string } | null;
  readonly due: { readonly date: string } | null;
}

/** Lists somebody's work: what waits for them, what waits for others in what they sent, what they did. */
export async function seats(
  options: ConnectionOptions & { readonly state: SeatList },
  output: Output,
): Promise<void> {
  const client = await connect(options, '林晓雯');
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? '' : `&cursor=${cursor}`;
    const page: Page = await client.get<Page>(`/seats?state=${options.state}&limit=100${after}`);
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  for (const { id, deliverable, stepTitle, state, holder, due } of rows) {
    output.say(
      [id, deliverable.code, deliverable.title, stepTitle, state, holder?.name ?? '', due?.date ?? ''].join(
        '  ',
      ),
    );
  }
  output.result(rows);
}
