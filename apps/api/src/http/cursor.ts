import { ProblemError } from '../problems/problem.js';

/** One page of a list. `nextCursor` is null on the last one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** The values of the sort columns in the last row of a page, the unique one last. */
export type Keyset = readonly (string | number | null)[];

/** The place after a row, as an opaque text. `list` names the list and its order, so that cursors do not mix. */
export function encodeCursor(list: string, keyset: Keyset): string {
  return Buffer.from(JSON.stringify([list, ...keyset])).toString('base64url');
}

/**
 * The values to continue after; null for the first page.
 * @throws ProblemError `cursor.invalid` for anything this list did not hand out.
 */
export function decodeCursor(list: string, columns: number, cursor: string | undefined): Keyset | null {
  if (cursor === undefined) return null;
  const [from, ...keyset] = parse(cursor);
  const usable = keyset.every(
    (value): value is string | number | null =>
      value === null || typeof value === 'number' || (typeof value === 'string' && !value.includes('\0')),
  );
  if (from !== list || keyset.length !== columns || !usable) throw new ProblemError('cursor.invalid');
  return keyset;
}

/** Makes a page of rows that were read with one more than asked for, which tells whether there are others. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  list: string,
  keysetOf: (row: Row) => Keyset,
  present: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(present), nextCursor: more ? encodeCursor(list, keysetOf(last)) : null };
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
