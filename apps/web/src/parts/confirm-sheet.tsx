import { Button, Drawer, Modal } from 'antd';
import type { ReactNode } from 'react';
import { words } from '../words';
import { useNarrow } from './use-narrow';

interface Props {
  open: boolean;
  title: string;
  /** What will follow, read before the press. */
  effect: string;
  confirmLabel?: string;
  busy: boolean;
  disabled?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** The last look before an act: a dialog on a desk, a sheet from below within thumb reach on a phone. */
export function ConfirmSheet(props: Props) {
  const narrow = useNarrow();
  const { open, title, effect, busy, onConfirm, onCancel, children } = props;
  const confirmLabel = props.confirmLabel ?? words.common.confirm;
  const body = (
    <div className="confirm-body">
      <p className="effect">{effect}</p>
      {children}
    </div>
  );
  const buttons = (
    <div className="confirm-buttons">
      <Button size="large" onClick={onCancel} disabled={busy}>
        {words.common.cancel}
      </Button>
      <Button size="large" type="primary" onClick={onConfirm} loading={busy} disabled={props.disabled}>
        {confirmLabel}
      </Button>
    </div>
  );
  if (narrow) {
    return (
      <Drawer
        open={open}
        placement="bottom"
        title={title}
        onClose={onCancel}
        size="auto"
        closable={false}
        footer={buttons}
        destroyOnHidden
      >
        {body}
      </Drawer>
    );
  }
  return (
    <Modal open={open} title={title} onCancel={onCancel} footer={buttons} destroyOnHidden closable={false}>
      {body}
    </Modal>
  );
}
