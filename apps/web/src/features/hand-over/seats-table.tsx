import { Select } from 'antd';
import type { HandOver, HandOverSeat } from '../../api/models';
import { words } from '../../words';

const labels = words.handOver;

interface Props {
  plan: HandOver;
  chosen: Readonly<Record<string, string>>;
  onChoose: (seat: string, successor: string) => void;
}

/** Every seat with who takes it over and what becomes, or became, of it. On a phone each row is a card. */
export function SeatsTable({ plan, chosen, onChoose }: Props) {
  return (
    <table className="hand-over-table">
      <thead>
        <tr>
          {Object.entries(labels.columns).map(([key, label]) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.seats.map((row) => (
          <SeatRow
            key={row.seat.id}
            row={row}
            open={plan.dryRun}
            chosen={chosen[row.seat.id]}
            onChoose={(successor) => onChoose(row.seat.id, successor)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: HandOverSeat;
  open: boolean;
  chosen: string | undefined;
  onChoose: (successor: string) => void;
}

function SeatRow({ row: { seat, to, candidates, result, refused }, open, chosen, onChoose }: RowProps) {
  const { code, title } = seat.deliverable;
  const shown = chosen === undefined ? result : 'proposed';
  return (
    <tr>
      <td className="code quiet">{code}</td>
      <td>{title}</td>
      <td>{seat.stepTitle}</td>
      <td>
        {open && candidates.length > 0 ? (
          <Select
            className="hand-over-to"
            aria-label={labels.toOf(code, seat.stepTitle)}
            value={chosen ?? to?.id ?? null}
            onChange={onChoose}
            options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          (to?.name ?? <span className="quiet">{words.common.notSet}</span>)
        )}
      </td>
      <td>
        {labels.results[shown]}
        {refused && (
          <div className="hand-over-refused small">
            {refused.title} <small className="quiet">{refused.code}</small>
          </div>
        )}
      </td>
    </tr>
  );
}
