import type { DirectoryView } from '../directory-view.js';
import type { ApprovalStep } from '../graph.js';
import type { ResolvedSeat } from '../parties/resolved-seat.js';

type Counted = Pick<ResolvedSeat, 'principal' | 'post' | 'chair'>;

/** How much a seat's vote weighs: what is said of the person before what is said of the unit, and of the post last. */
export function weightOf(
  step: Pick<ApprovalStep, 'weights'>,
  seat: Counted,
  directory: DirectoryView,
): number {
  const said = namesOf(seat, directory).find((name) => Object.hasOwn(step.weights, name));
  return said === undefined ? 1 : (step.weights[said] ?? 1);
}

/** Whether this seat's disagreement alone fails the vote. */
export function hasVeto(
  step: Pick<ApprovalStep, 'chair' | 'vetoes'>,
  seat: Counted,
  directory: DirectoryView,
): boolean {
  if (seat.chair && step.chair?.veto === true) return true;
  return namesOf(seat, directory).some((name) => step.vetoes.includes(name));
}

/** The names a workflow may call a seat by, the most specific first. */
function namesOf({ principal, post }: Counted, directory: DirectoryView): readonly string[] {
  const person = principal.kind === 'person' ? principal.person : null;
  const unit = principal.kind === 'unit' ? principal.unit : directory.person(principal.person)?.unit;
  return [person, unit, post].filter((name) => typeof name === 'string');
}
