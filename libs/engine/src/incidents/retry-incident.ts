import { hasOffice } from '../approval/participation.js';
import type { RetryIncident } from '../commands.js';
import type { PersonId } from '../ids.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';

/** Has the place of an incident tried again. Attributes are corrected by office alone, and never by an author. */
export function retryIncident(run: Run, command: RetryIncident): Rejection | null {
  const { by, incidentId, attributes, reason } = command;
  if (by.kind === 'system') return { code: 'act.forbidden' };
  const corrects = Object.keys(attributes).length > 0;
  const refusal = refusalOf(run, by.person, corrects);
  if (refusal !== null) return refusal;

  const incident = run.state.incidents[incidentId - 1];
  if (incident === undefined) return { code: 'not_found' };
  if (incident.resolved) return { code: 'incident.resolved' };
  if (reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  if (corrects) {
    run.record({ type: 'SubjectChanged', attributes, contentHash: null, parts: null, author: null });
  }
  run.record({ type: 'IncidentResolved', incidentId, by: by.person, reason });
  run.retry(incident);
  return null;
}

function refusalOf(
  { context: { directory }, state }: Run,
  person: PersonId,
  corrects: boolean,
): Rejection | null {
  const byOffice = hasOffice(directory, person);
  const operates = directory.person(person)?.duties.includes('system-administrator') === true;
  if (!byOffice && !(operates && !corrects)) return { code: 'act.forbidden' };
  if (corrects && state.authors.includes(person))
    return { code: 'duty.separation', because: 'author', person };
  return null;
}
