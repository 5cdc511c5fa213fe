import type { SeatDetail } from '../api/models';

export type SeatKind =
  'appoint' | 'dispute' | 'signer' | 'write' | 'review' | 'sign-off' | 'vote' | 'check' | 'other';

/** Which form a seat needs, read from what it may answer, so that a new workflow needs no new page. */
export function kindOfSeat({
  purpose,
  origin,
  offers,
}: Pick<SeatDetail, 'purpose' | 'origin' | 'offers'>): SeatKind {
  const offered = new Set(offers.map(({ answer }) => answer));
  if (purpose === 'appoint') return 'appoint';
  if (purpose === 'dispute') return 'dispute';
  if (origin === 'add-before' || origin === 'add-after') return 'signer';
  if (offered.has('submit')) return 'write';
  if (offered.has('no-comment')) return 'review';
  if (offered.has('abstain')) return 'vote';
  if (offered.has('overturn') || offered.has('finding')) return 'check';
  if (offered.has('agree') && offered.has('return')) return 'sign-off';
  return 'other';
}
