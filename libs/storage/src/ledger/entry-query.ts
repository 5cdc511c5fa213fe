import type { EntryFilter, EntryPosition, EntrySort } from '#libs/ledger';
import { selectEntry } from './entry-row.js';

/** The text each sort orders by. Open due dates stand last, and items due together stand by code. */
const SORT_KEYS = {
  code: 'd.code_order',
  dueDate: "coalesce(d.due_date::text, '9999-12-31') || ' ' || d.code_order",
} as const;

/** One page of entries: the filters, the place to go on from, and one row more to see whether there are others. */
export function entryQuery(
  filter: EntryFilter,
  sort: EntrySort,
  after: EntryPosition | null,
  limit: number,
): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const descending = sort.startsWith('-');
  const sortKey = SORT_KEYS[sort === 'code' || sort === '-code' ? 'code' : 'dueDate'];
  const order = `${sortKey} collate "C"`;

  const conditions = conditionsOf(filter, bind);
  if (after !== null) {
    const beyond = descending ? '<' : '>';
    conditions.push(`(${order}, d.id) ${beyond} (${bind(after.key)}, ${bind(after.id)}::uuid)`);
  }
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  const direction = descending ? 'desc' : 'asc';
  return {
    text: `${selectEntry(sortKey)} ${where}
      order by ${order} ${direction}, d.id ${direction} limit ${bind(limit + 1)}`,
    values,
  };
}

function conditionsOf(filter: EntryFilter, bind: (value: unknown) => string): string[] {
  const { plan, year, area, state, unit, handler, q, code } = filter;
  const conditions: string[] = [];
  if (plan !== undefined) conditions.push(`d.plan_id = ${bind(plan)}::uuid`);
  if (year !== undefined) conditions.push(`d.due_year = ${bind(year)}`);
  if (area !== undefined) conditions.push(`d.area_code = ${bind(area)}`);
  if (state !== undefined) conditions.push(STATE_CONDITIONS[state]);
  if (unit !== undefined) {
    const id = bind(unit);
    conditions.push(`(${id} = any(d.lead_units || d.review_units) or d.responsible_unit = ${id})`);
  }
  if (handler !== undefined) conditions.push(`d.handler = ${bind(handler)}`);
  if (q !== undefined) {
    const pattern = bind(containing(q));
    conditions.push(
      `(d.title like ${pattern} or exists (select from unnest(d.search_aliases) alias where alias like ${pattern}))`,
    );
  }
  if (code !== undefined) {
    conditions.push(`(d.code = ${bind(code)} or d.code like ${bind(`${escaped(code)}.%`)})`);
  }
  return conditions;
}

/** What {@link stateOf} of the ledger says, in SQL. */
const STATE_CONDITIONS = {
  notStarted: 'run.status is null',
  started: "run.status is not null and not (run.status = 'ended' and run.outcome = 'closed')",
  done: "run.status = 'ended' and run.outcome = 'closed'",
} as const;

function containing(text: string): string {
  return `%${escaped(text)}%`;
}

/** A percent sign that was typed is looked for, not obeyed. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
