import { ProblemError } from '../problems/problem.js';
import { decodeCursor, pageOf, type Page } from './cursor.js';

/** A page of a list kept in memory, continued after the entry the cursor names. */
export function listedPage<Entry extends { readonly id: string }, Item>(
  entries: readonly Entry[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
  list: string,
  present: (entry: Entry) => Item,
): Page<Item> {
  const [after] = decodeCursor(list, 1, cursor) ?? [];
  const start = after === undefined ? 0 : entries.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && start === 0) throw new ProblemError('cursor.invalid');
  return pageOf(entries.slice(start, start + limit + 1), limit, list, ({ id }) => [id], present);
}
