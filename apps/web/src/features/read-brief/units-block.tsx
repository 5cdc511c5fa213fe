import type { Opinion } from '../../api/models';
import { words } from '../../words';
import { countAnswers } from '../read-opinions/count-answers';
import { BriefBlock } from './brief-block';
import type { UnitRow } from './unit-rows';

/** 各单位意见: one count line, then a row a unit; a press shows its points and what the drafter answered. */
export function UnitsBlock({ rows }: { rows: readonly UnitRow[] }) {
  if (rows.length === 0) return null;
  const { agree, changes, disagree, none, deemed } = countAnswers(rows.map(({ seat }) => seat));
  return (
    <BriefBlock title={words.brief.units}>
      <p className="brief-count">{words.opinions.count(agree, changes, disagree, none, deemed)}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.seat.id}>
            {row.opinions.length > 0 ? (
              <details className="brief-unit">
                <summary>
                  <RowLine {...row} />
                </summary>
                {row.opinions.map((opinion) => (
                  <Point key={opinion.id} opinion={opinion} />
                ))}
              </details>
            ) : (
              <div className="brief-unit brief-unit-plain">
                <RowLine {...row} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </BriefBlock>
  );
}

function RowLine({ seat, opinions }: UnitRow) {
  const results = [...new Set(opinions.map(resultOf))].join(words.common.separator);
  return (
    <span className="brief-unit-line">
      <span className="brief-unit-name">{seat.principal.name}</span>
      <span>{words.answers[seat.answer ?? seat.state] ?? words.seatStates[seat.state]}</span>
      <span className="quiet brief-unit-reason">{seat.given?.opinion}</span>
      {results && <span className="brief-unit-result">{results}</span>}
    </span>
  );
}

function Point({ opinion }: { opinion: Opinion }) {
  const { item, disposition } = opinion;
  return (
    <div className="brief-point">
      <p>
        <strong>{item.place || words.opinions.whole}</strong> {words.opinions.natures[item.nature]}：
        {item.wording || item.reason}
      </p>
      <p className="quiet">
        {resultOf(opinion)}
        {disposition?.place && ` · ${words.opinions.placeInText(disposition.place)}`}
        {disposition?.reason && ` · ${disposition.reason}`}
      </p>
    </div>
  );
}

const resultOf = ({ disposition }: Opinion): string =>
  disposition ? words.opinions.dispositions[disposition.kind] : words.opinions.undisposed;
