import type { Deliverable, Ref } from '../../api/models';
import { words } from '../../words';

const labels = words.deliverable.facts;

/** 基本情况: what the plan says and who was put in charge. */
export function FactsSection({ deliverable }: { deliverable: Deliverable }) {
  const facts: [string, string | null][] = [
    [labels.area, deliverable.area.name],
    [labels.task, deliverable.task.name],
    [labels.output, words.outputKinds[deliverable.outputKind] ?? deliverable.outputKind],
    [labels.lead, nameOf(deliverable.leadUnit)],
    [labels.responsible, responsibleWords(deliverable)],
    [labels.review, reviewWords(deliverable)],
    [labels.personInCharge, nameOf(deliverable.personInCharge)],
    [labels.handler, nameOf(deliverable.handler)],
    [labels.leaderInCharge, nameOf(deliverable.leaderInCharge)],
    [labels.accepting, nameOf(deliverable.acceptingBody)],
    [labels.supervising, nameOf(deliverable.supervisingBody)],
    [labels.disclosure, disclosureWords(deliverable.disclosure)],
    [labels.problem, deliverable.problem],
    [labels.nextStep, deliverable.nextStep],
    [labels.remark, deliverable.remark],
  ];
  return (
    <dl className="sheet facts">
      {facts.map(([label, value]) => (
        <div key={label} className="fact">
          <dt className="quiet">{label}</dt>
          <dd>{value || <span className="quiet">{words.common.notSet}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function responsibleWords({ responsibleUnit, responsibleBasis }: Deliverable): string | null {
  return responsibleUnit && words.common.person(responsibleUnit.name, labels.basis[responsibleBasis]);
}

const disclosureWords = (value: string | null): string | null =>
  words.write.disclosures.find((known) => known.value === value)?.label ?? value;

const nameOf = (ref: Ref | null): string | null => ref?.name ?? null;

function reviewWords({ reviewUnits, reviewListOpen }: Deliverable): string {
  if (reviewUnits.length === 0) return labels.reviewNone;
  const names = reviewUnits.map(({ name }) => name).join(words.common.separator);
  return reviewListOpen ? `${names}。${labels.reviewOpen}` : names;
}
