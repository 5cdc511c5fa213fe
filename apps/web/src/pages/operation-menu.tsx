import { Button, Drawer } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { SeatDetail } from '../api/models';
import type { SheetProps } from '../decisions/operation-sheet';
import { AddSignersSheet } from '../features/add-signers/add-signers-sheet';
import { ReleaseSheet } from '../features/add-signers/release-sheet';
import { AskSheet } from '../features/ask/ask-sheet';
import { CirculateSheet } from '../features/circulate/circulate-sheet';
import { UnclaimSheet } from '../features/claim/unclaim-sheet';
import { CloseEarlySheet } from '../features/close-early/close-early-sheet';
import { CopySheet } from '../features/copy/copy-sheet';
import { DelegateSheet } from '../features/delegate/delegate-sheet';
import { RecallSheet } from '../features/delegate/recall-sheet';
import { ExtendSheet } from '../features/extend/extend-sheet';
import { LateOpinionSheet } from '../features/late-opinion/late-opinion-sheet';
import { TakeBackSheet } from '../features/take-back/take-back-sheet';
import { TransferSheet } from '../features/transfer/transfer-sheet';
import { UrgeSheet } from '../features/urge/urge-sheet';
import { useNarrow } from '../parts/use-narrow';
import { words } from '../words';
import { closedByReason, openByGroup, type MenuOperation } from './operation-groups';

const text = words.operations;

const sheets: Record<MenuOperation, (props: SheetProps) => ReactNode> = {
  unclaim: UnclaimSheet,
  transfer: TransferSheet,
  delegate: DelegateSheet,
  recall: RecallSheet,
  'add-before': (props) => <AddSignersSheet {...props} kind="before" />,
  'add-after': (props) => <AddSignersSheet {...props} kind="after" />,
  'add-parallel': (props) => <AddSignersSheet {...props} kind="parallel" />,
  'release-signers': ReleaseSheet,
  ask: AskSheet,
  circulate: CirculateSheet,
  copy: CopySheet,
  'ask-extension': ExtendSheet,
  urge: UrgeSheet,
  'close-early': CloseEarlySheet,
  'take-back': TakeBackSheet,
  'late-opinion': LateOpinionSheet,
};

/** 其他操作: what else can be done about the seat, and why the rest cannot. On a phone it comes up from below. */
export function OperationMenu({ seat }: { seat: SeatDetail }) {
  const id = useId();
  const narrow = useNarrow();
  const toggle = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState(false);
  const [chosen, setChosen] = useState<MenuOperation | null>(null);
  const hasNone = openByGroup(seat).length === 0 && closedByReason(seat).length === 0;
  if (hasNone) return null;

  const choose = (operation: MenuOperation) => {
    if (narrow) setShown(false);
    setChosen(operation);
  };
  const close = () => {
    setChosen(null);
    toggle.current?.focus();
  };
  const Sheet = chosen && sheets[chosen];
  return (
    <section className="operations" aria-label={text.title}>
      <Button
        ref={toggle}
        block
        aria-expanded={shown}
        aria-controls={narrow ? undefined : id}
        onClick={() => setShown(!shown)}
      >
        {text.title}
      </Button>
      {narrow ? (
        <Drawer
          open={shown}
          placement="bottom"
          size="auto"
          title={text.title}
          onClose={() => setShown(false)}
        >
          <OperationList seat={seat} onChoose={choose} />
        </Drawer>
      ) : (
        <div id={id}>{shown && <OperationList seat={seat} onChoose={choose} />}</div>
      )}
      {Sheet && <Sheet seat={seat} onClose={close} />}
    </section>
  );
}

interface ListProps {
  seat: SeatDetail;
  onChoose: (operation: MenuOperation) => void;
}

function OperationList({ seat, onChoose }: ListProps) {
  const closed = closedByReason(seat);
  return (
    <>
      {openByGroup(seat).map(({ group, operations }) => (
        <div key={group} className="operation-group" role="group" aria-label={text.groups[group]}>
          <div className="quiet small">{text.groups[group]}</div>
          {operations.map(({ operation, label }) => (
            <Button key={operation} type="text" block onClick={() => onChoose(operation)}>
              {label}
            </Button>
          ))}
        </div>
      ))}
      {closed.length > 0 && (
        <div className="operation-group operation-closed">
          <div className="quiet small">{text.closed}</div>
          <ul>
            {closed.map(({ reason, labels }) => (
              <li key={reason}>
                <span>{labels.join(words.common.separator)}</span>
                <span className="small">{reason}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
