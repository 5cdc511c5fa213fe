import type { ReactNode } from 'react';
import type { SeatDetail } from '../api/models';
import { ConfirmSheet } from '../parts/confirm-sheet';
import { ProblemNotice } from '../parts/problem-notice';

interface Props {
  title: string;
  /** What will follow, read before the press. */
  effect: string;
  confirmLabel?: string;
  operation: { busy: boolean; error: Error | null };
  /** Whether what the act needs has been given. */
  ready?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** What the menu gives to the sheet of an operation. */
export interface SheetProps {
  seat: SeatDetail;
  onClose: () => void;
}

/** The sheet of an operation: its effect, what it needs, and the server's no where it was. */
export function OperationSheet(props: Props) {
  const { title, effect, confirmLabel, operation, ready = true, onConfirm, onClose, children } = props;
  return (
    <ConfirmSheet
      open
      title={title}
      effect={effect}
      confirmLabel={confirmLabel}
      busy={operation.busy}
      disabled={!ready}
      onConfirm={onConfirm}
      onCancel={onClose}
    >
      {children}
      <ProblemNotice error={operation.error} />
    </ConfirmSheet>
  );
}
