import type { Deliverable, DeliverableId, DeliverablePatch } from '#libs/ledger';
import type { AlongsideWrite } from '#libs/runtime';
import { registerAlongside } from '../runtime/alongside-statements.js';

/** Where each field that may change is kept. */
const COLUMNS = {
  personInCharge: 'person_in_charge',
  handler: 'handler',
  leaderInCharge: 'leader_in_charge',
  acceptingBody: 'accepting_body',
  supervisingBody: 'supervising_body',
  assignedAt: 'assigned_at',
  dueYear: 'due_year',
  dueDate: 'due_date',
  leadUnits: 'lead_units',
  responsibleUnit: 'responsible_unit',
  reviewUnits: 'review_units',
  disclosure: 'disclosure',
  problem: 'problem',
  nextStep: 'next_step',
  remark: 'remark',
} as const satisfies Record<keyof DeliverablePatch, string>;

const columns = Object.values(COLUMNS).join(', ');

/** Lays the given columns over the row; the others keep what they hold, also what somebody else just wrote. */
export const UPDATE_DELIVERABLE = `
  update deliverable d set (${columns}) = (select ${columns} from jsonb_populate_record(d, $2::jsonb))
  where id = $1`;

const STATEMENT = 'ledger.update-deliverable';
registerAlongside(STATEMENT, UPDATE_DELIVERABLE);

/** The change of a row that goes into the transaction of the command that tells the instance of it. */
export function deliverableUpdate(id: DeliverableId, patch: DeliverablePatch): AlongsideWrite {
  return { statement: STATEMENT, values: updateValues(id, patch) };
}

export function updateValues(id: DeliverableId, patch: DeliverablePatch): [DeliverableId, string] {
  const row = Object.entries(COLUMNS).flatMap(([field, column]) => {
    const value = columnValue(field as keyof DeliverablePatch, patch);
    return value === undefined ? [] : [[column, value]];
  });
  return [id, JSON.stringify(Object.fromEntries(row))];
}

function columnValue(field: keyof DeliverablePatch, patch: DeliverablePatch): unknown {
  if (field !== 'assignedAt' || patch.assignedAt == null) return patch[field];
  return new Date(patch.assignedAt satisfies NonNullable<Deliverable['assignedAt']>).toISOString();
}
