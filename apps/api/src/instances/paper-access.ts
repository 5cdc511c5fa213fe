import type {
  BodyId,
  ContentHash,
  DirectoryView,
  Duty,
  InstanceState,
  PersonId,
  PersonView,
  UnitId,
} from '#libs/engine';

/** What decides who may read a deliverable's text, its opinions and its record. */
export interface Paper {
  readonly responsibleUnit: UnitId | null;
  readonly leadUnits: readonly UnitId[];
  readonly reviewUnits: readonly UnitId[];
  readonly acceptingBody: BodyId | null;
  readonly supervisingBody: BodyId | null;
  readonly people: readonly string[];
  /** `null` while it has not been started. */
  readonly state: InstanceState | null;
}

const readingDuties: ReadonlySet<Duty> = new Set<Duty>([
  'plan-administrator',
  'group-secretariat',
  'supervisor',
]);
/** City leaders read everything and decide where they hold a seat. */
const cityLeaders = 'shilingdao';

/**
 * Whether a person may read a paper: their unit takes part in it, they hold or held a seat or were charged with it,
 * they sit in the body that accepts or supervises it, or their office is to watch all of them.
 */
export function mayReadPaper(person: PersonView, paper: Paper, directory: DirectoryView): boolean {
  return (
    person.duties.some((duty) => readingDuties.has(duty)) ||
    person.unit === cityLeaders ||
    unitsOf(paper).has(person.unit) ||
    person.posts.some(({ unit }) => unitsOf(paper).has(unit)) ||
    paper.people.includes(person.id) ||
    [paper.acceptingBody, paper.supervisingBody].some((body) => sitsIn(person, body, directory)) ||
    (paper.state !== null && hasSat(person, paper.state))
  );
}

/** The texts a person was sent or asked about: those they may read, whatever else they may not see. */
export function sentTo(person: PersonId, state: InstanceState): ReadonlySet<ContentHash> {
  const sent = [
    ...state.copies.filter(({ to }) => to === person),
    ...state.circulations.filter(({ to }) => to === person),
    ...state.threads.filter(({ to }) => to.includes(person)),
  ];
  return new Set(sent.flatMap(({ contentHash }) => (contentHash === null ? [] : [contentHash])));
}

/** The units named in the plan and those appointed since: whoever was asked has a seat. */
function unitsOf({ responsibleUnit, leadUnits, reviewUnits, state }: Paper): ReadonlySet<UnitId> {
  const asked = (state?.seats ?? []).flatMap(({ principal }) =>
    principal.kind === 'unit' ? [principal.unit] : [],
  );
  return new Set([
    ...(responsibleUnit === null ? [] : [responsibleUnit]),
    ...leadUnits,
    ...reviewUnits,
    ...asked,
  ]);
}

function sitsIn(person: PersonView, body: BodyId | null, directory: DirectoryView): boolean {
  const members = body === null ? [] : (directory.body(body)?.members ?? []);
  return members.some((member) => member.person === person.id);
}

function hasSat(person: PersonView, state: InstanceState): boolean {
  return state.seats.some(
    ({ holder, principal, answer, transferredFrom, delegation, advice }) =>
      holder === person.id ||
      delegation?.to === person.id ||
      advice.some(({ by }) => by === person.id) ||
      (principal.kind === 'person' && principal.person === person.id) ||
      answer?.by === person.id ||
      transferredFrom.includes(person.id),
  );
}
