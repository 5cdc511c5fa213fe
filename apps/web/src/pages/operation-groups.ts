import type { Operation, SeatDetail } from '../api/models';

const groups = {
  hand: ['transfer', 'delegate', 'recall', 'unclaim'],
  sign: ['add-before', 'add-after', 'add-parallel', 'release-signers'],
  tell: ['ask', 'circulate', 'copy'],
  time: ['ask-extension', 'urge', 'close-early'],
  after: ['take-back', 'late-opinion'],
} as const;

type Group = keyof typeof groups;
export type MenuOperation = (typeof groups)[Group][number];

type Seat = Pick<SeatDetail, 'operations' | 'claimable' | 'capacity'>;

/**
 * Reasons that say no more than that an operation is not this reader's, not of this seat, or has nothing to act on:
 * these are not listed at all. Every other reason passes, so it is told.
 */
const besideThePoint: ReadonlySet<string> = new Set([
  'act.forbidden',
  'operation.not-offered',
  'seat.not-held',
  'seat.not-pool',
  'seat.not-delegated',
  'seat.closed',
  'extension.none',
  'signer.removal',
  'step.not-closable',
  'late-opinion.not-late',
]);

/** Whose seat it is not is told once why not, and not for every button. */
const isBesideThePoint = ({ capacity }: Seat, code: string): boolean =>
  besideThePoint.has(code) || (capacity === null && code === 'duty.separation');

const isGroup = (name: string): name is Group => name in groups;
const names = Object.keys(groups).filter(isGroup);

interface Offered {
  operation: MenuOperation;
  label: string;
}

/** The open operations, a group for what they are about. */
export function openByGroup(seat: Seat): { group: Group; operations: Offered[] }[] {
  return names
    .map((group) => ({
      group,
      operations: groups[group].flatMap((operation) => {
        const offer = offerOf(seat, operation);
        return offer?.open ? [{ operation, label: offer.label }] : [];
      }),
    }))
    .filter(({ operations }) => operations.length > 0);
}

/** The closed ones, each reason once. */
export function closedByReason(seat: Seat): { reason: string; labels: string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const operation of names.flatMap((group) => [...groups[group]])) {
    const offer = offerOf(seat, operation);
    if (!offer?.because || isBesideThePoint(seat, offer.because.code)) continue;
    const { title } = offer.because;
    reasons.set(title, [...(reasons.get(title) ?? []), offer.label]);
  }
  return [...reasons].map(([reason, labels]) => ({ reason, labels }));
}

/** What nobody has taken yet need not be put back. */
function offerOf({ operations, claimable }: Seat, name: MenuOperation): Operation | undefined {
  if (name === 'unclaim' && claimable) return undefined;
  return operations.find(({ operation }) => operation === name);
}
