import type { SeatDetail } from '../api/models';

/** What the page gives to the form of an open seat. */
export interface DecisionProps {
  seat: SeatDetail;
  /** Opens the comparison of the version read with the one now in force. */
  onSeeChanges: (from: number | null, to: number | null) => void;
}
