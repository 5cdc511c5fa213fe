import type { AddedSeat, SeatDetail, SignerGroup } from '../../api/models';
import { RemarkLine } from '../../parts/remark-line';
import { words } from '../../words';
import { RemoveSigner } from './remove-signer';

const text = words.operations.signers;

/** Whom the holder asked to sign, how each stands and what each said. */
export function SignerTree({ seat }: { seat: SeatDetail }) {
  if (seat.signers.length === 0) return null;
  return (
    <section className="seat-block" aria-label={text.title}>
      <h3 className="section-title">{text.title}</h3>
      <ul className="seat-lines">
        {seat.signers.map((signer) => (
          <SignerLine
            key={signer.id}
            signer={signer}
            group={seat.groups.find(({ id }) => id === signer.group)}
            remarks={seat.advice.filter(({ by }) => by.id === signer.holder?.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  signer: AddedSeat;
  group: SignerGroup | undefined;
  remarks: SeatDetail['advice'];
}

function SignerLine({ signer, group, remarks }: LineProps) {
  const isOpen = signer.state === 'pending' || signer.state === 'queued' || signer.state === 'blocked';
  return (
    <li>
      <div className="seat-line-head">
        <span>
          {signer.holder?.name ?? signer.principal.name}{' '}
          <span className="quiet small">{text.origins[signer.origin]}</span>
        </span>
        <span className="seat-line-state">
          {words.answers[signer.answer ?? ''] ?? words.seatStates[signer.state]}
        </span>
        {isOpen && <RemoveSigner signer={signer} />}
      </div>
      {group && (group.mode !== 'all' || group.binding) && (
        <div className="quiet small">
          {[words.operations.addSigners.modes[group.mode], group.binding && text.binding]
            .filter(Boolean)
            .join(' · ')}
        </div>
      )}
      {remarks.map((remark) => (
        <RemarkLine key={remark.at} remark={remark} />
      ))}
    </li>
  );
}
