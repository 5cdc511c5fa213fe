import type { RecordedGrant } from '#libs/directory';
import type { BusinessDate, DirectoryView } from '#libs/engine';

import { personRef } from '../seats/present-seat.js';
import type { ProxyDto } from './proxy.dto.js';

/** A grant as people read it, with what has become of it by today. */
export function presentGrant(grant: RecordedGrant, directory: DirectoryView, today: BusinessDate): ProxyDto {
  const { id, since, until, workflows, modes, letterTitle, reason, enteredAt, revokedAt, revokedBy } = grant;
  return {
    id,
    number: grantNumber(id),
    from: personRef(directory, grant.from),
    to: personRef(directory, grant.to),
    since,
    until,
    workflows,
    modes,
    letter: letterTitle,
    reason,
    state: stateOf(grant, today),
    enteredBy: personRef(directory, grant.enteredBy),
    enteredAt: new Date(enteredAt).toISOString(),
    revokedBy: revokedBy === null ? null : personRef(directory, revokedBy),
    revokedAt: revokedAt === null ? null : new Date(revokedAt).toISOString(),
  };
}

/** `2015-1` as it is cited: 授权〔2015〕1号. */
export function grantNumber(id: string): string {
  const [year = '', number = ''] = id.split('-');
  return `授权〔${year}〕${number}号`;
}

function stateOf({ since, until, revoked }: RecordedGrant, today: BusinessDate): ProxyDto['state'] {
  if (revoked) return 'revoked';
  if (today < since) return 'coming';
  return today < until ? 'holding' : 'over';
}
