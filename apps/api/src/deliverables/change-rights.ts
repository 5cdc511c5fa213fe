import type { Duty, PersonView } from '#libs/engine';
import type { Deliverable, DeliverableChange } from '#libs/ledger';

type Field = keyof DeliverableChange;

const offices: readonly Duty[] = ['plan-administrator', 'group-secretariat'];
/** What the unit reports of its own work. */
const report: readonly Field[] = ['problem', 'nextStep', 'remark'];
/** What a head settles inside the unit. */
const assignment: readonly Field[] = ['personInCharge', 'handler', 'leaderInCharge'];

/** The fields of a change a person has no right to: empty when all of it is theirs to settle. */
export function foreignFields(
  person: PersonView,
  deliverable: Deliverable,
  change: DeliverableChange,
): readonly Field[] {
  if (person.duties.some((duty) => offices.includes(duty))) return [];
  const allowed = new Set<Field>([
    ...(isCharged(person, deliverable) || leads(person, deliverable) ? report : []),
    ...(leads(person, deliverable) ? assignment : []),
  ]);
  return (Object.keys(change) as Field[]).filter(
    (field) => change[field] !== undefined && !allowed.has(field),
  );
}

/** Who may begin the work: those it was given to, and the plan's administrator. */
export function mayStart(person: PersonView, deliverable: Deliverable): boolean {
  return (
    isCharged(person, deliverable) ||
    deliverable.leaderInCharge === person.id ||
    person.duties.includes('plan-administrator')
  );
}

function isCharged({ id }: PersonView, { handler, personInCharge }: Deliverable): boolean {
  return handler === id || personInCharge === id;
}

function leads({ posts }: PersonView, { responsibleUnit, leadUnits }: Deliverable): boolean {
  return posts.some(
    ({ unit, post }) =>
      (post === 'head' || post === 'deputy-head') && (unit === responsibleUnit || leadUnits.includes(unit)),
  );
}
