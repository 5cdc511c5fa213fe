import type { Pool } from 'pg';

/** Columns a reading alone may touch. */
const untold: Readonly<Record<string, string>> = { 'public.session': 'last_used_at' };

/** An MD5 over all rows of each table but the security log, the queue's own included: equal before and after, nothing changed. */
export async function tableDigests(pool: Pool): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await pool.query<{ name: string; quoted: string }>(
    `select schemaname || '.' || tablename as name, format('%I.%I', schemaname, tablename) as quoted
     from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'security_log'
     order by 1`,
  );
  const parts = tables.map(
    ({ name, quoted }, index) =>
      `select ${index} as place, (
         select coalesce(md5(string_agg(row, '' order by row)), 'empty')
         from (select md5((to_jsonb(t) - '${untold[name] ?? ''}')::text) as row from ${quoted} t) digests
       ) as digest`,
  );
  const { rows } = await pool.query<{ place: number; digest: string }>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ place, digest }) => [tables[place]!.name, digest]));
}
