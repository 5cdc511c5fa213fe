import type { Pool } from 'pg';
import type { BusinessDate, InstanceId } from '#libs/engine';
import { DELIVERABLE_SUBJECT, type DeliverableId } from '#libs/ledger';

/** A running instance whose deliverable is overdue, and which has not been told. */
export interface LateInstance {
  readonly instanceId: InstanceId;
  readonly deliverableId: DeliverableId;
}

/** Those whose due date lies before `today`, at most `limit` of them. */
export async function lateInstances(
  pool: Pick<Pool, 'query'>,
  today: BusinessDate,
  limit: number,
): Promise<readonly LateInstance[]> {
  const { rows } = await pool.query<{ instance_id: InstanceId; deliverable_id: DeliverableId }>(
    `select i.id as instance_id, d.id as deliverable_id
     from deliverable d join instance i on i.subject_kind = $1 and i.subject_id = d.id::text
     where d.due_date < $2 and i.status in ('running', 'returned')
       and i.snapshot #> '{subject,attributes,late}' is distinct from 'true'::jsonb
     order by d.due_date, i.id limit $3`,
    [DELIVERABLE_SUBJECT, today, limit],
  );
  return rows.map((row) => ({ instanceId: row.instance_id, deliverableId: row.deliverable_id }));
}
