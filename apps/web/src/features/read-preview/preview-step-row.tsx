import type { PreviewSeat, PreviewStep } from '../../api/models';
import { useMe } from '../../api/session';
import { words } from '../../words';
import { shortDay } from '../../words/dates';

/** One step that may come: when, who would be asked and why they, and what is not known yet. */
export function PreviewStepRow({ step }: { step: PreviewStep }) {
  const { businessDate } = useMe();
  const { title, stage, opens, due, seats, unknowns, likelihood, after } = step;
  const rules = new Set(seats.map(({ rule }) => rule));
  const sharedRule = rules.size === 1 ? seats[0]?.rule : undefined;
  const condition = likelihood === 'possible' ? words.preview.dependsOn(after) : '';
  return (
    <li className="preview-step">
      <div className="preview-head">
        <h3>{title}</h3>
        {stage && stage !== title && <span className="quiet small">{stage}</span>}
        <span className="quiet small code">
          {words.preview.window(shortDay(opens, businessDate), due && shortDay(due, businessDate))}
        </span>
        {sharedRule && <span className="quiet small">{sharedRule}</span>}
      </div>
      {condition && <p className="quiet small">{words.preview.onCondition(after)}</p>}
      <ul className="preview-seats">
        {seats.map((seat, index) => (
          <PreviewSeatRow key={index} seat={seat} withRule={sharedRule === undefined} />
        ))}
      </ul>
      {unknowns
        .filter((unknown) => unknown !== condition)
        .map((unknown) => (
          <p key={unknown} className="preview-unknown small">
            {unknown}
          </p>
        ))}
    </li>
  );
}

/** States that need no word: the seat would open, now or in its turn. */
const plain: readonly string[] = ['pending', 'queued'];

function PreviewSeatRow({ seat, withRule }: { seat: PreviewSeat; withRule: boolean }) {
  const { principal, holder, rule, state, stateWord, reason, proxies } = seat;
  return (
    <li>
      <span className="preview-who">
        {holder === null
          ? words.preview.shared(principal.name)
          : holder.id === principal.id
            ? holder.name
            : words.common.person(holder.name, principal.name)}
      </span>
      {!plain.includes(state) && (
        <span className={`preview-state ${state === 'blocked' ? 'preview-state-blocked' : ''}`}>
          {reason ? words.preview.stateBecause(stateWord, reason) : stateWord}
        </span>
      )}
      {withRule && <span className="quiet small">{rule}</span>}
      {proxies.length > 0 && (
        <span className="quiet small">
          {words.preview.proxies(proxies.map(({ name }) => name).join(words.common.separator))}
        </span>
      )}
    </li>
  );
}
