import type { SeatDetail } from '../api/models';
import { useMe } from '../api/session';
import { SignerTree } from '../features/add-signers/signer-tree';
import { QuestionsBlock } from '../features/ask/questions-block';
import { CirculationsBlock } from '../features/circulate/circulations-block';
import { RemarkLine } from '../parts/remark-line';
import { words } from '../words';
import { dateOf, momentWords, shortDay } from '../words/dates';

const text = words.operations.state;

/** How the seat stands besides its answer: in whose name, lent to whom, more time, pressed how often, who signs with it. */
export function SeatFacts({ seat }: { seat: SeatDetail }) {
  const { businessDate } = useMe();
  const facts = factsOf(seat, businessDate);
  const signed = new Set(seat.signers.map(({ holder }) => holder?.id));
  const advice = seat.advice.filter(({ by }) => !signed.has(by.id));
  return (
    <div className="seat-circle">
      {facts.length > 0 && (
        <dl className="seat-facts" aria-label={text.title}>
          {facts.map(([label, value]) => (
            <div key={label} className="seat-fact">
              <dt className="quiet">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {advice.length > 0 && (
        <section className="seat-block" aria-label={text.advice}>
          <h3 className="section-title">{text.advice}</h3>
          <ul className="seat-lines">
            {advice.map((remark) => (
              <li key={`${remark.by.id}${remark.at}`}>
                <RemarkLine remark={remark} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {seat.lateOpinion && (
        <section className="seat-block" aria-label={words.operations.late.filed}>
          <h3 className="section-title">{words.operations.late.filed}</h3>
          <RemarkLine remark={seat.lateOpinion} />
        </section>
      )}
      <SignerTree seat={seat} />
      <CirculationsBlock circulations={seat.circulations} />
      <QuestionsBlock questions={seat.questions} />
    </div>
  );
}

function factsOf(seat: SeatDetail, today: string): [string, string][] {
  const { proxyFor, proxyGrant, proxy, delegation, extension, pausedSince, urges } = seat;
  const facts: [string, string | null][] = [
    [text.proxy, proxyFor && text.proxyFor(proxyFor.name, proxyGrant ?? '')],
    [text.proxy, proxy && proxy.words],
    [text.delegated, delegation && text.delegatedTo(delegation.to.name, momentWords(delegation.at, today))],
    [text.extension, extension && extensionWords(extension)],
    [
      text.paused,
      pausedSince &&
        text.pausedSince(shortDay(pausedSince.includes('T') ? dateOf(pausedSince) : pausedSince, today)),
    ],
    [text.urges, urges && text.urged(urges.count, shortDay(urges.lastOn, today))],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function extensionWords({ days, label, decidedBy }: NonNullable<SeatDetail['extension']>): string {
  return text.extensionOf(days, label) + (decidedBy ? text.decidedBy(decidedBy.name) : '');
}
