import type { Answer } from '../answers.js';
import type { AnswerSeat } from '../commands.js';
import { resolveParty } from '../parties/resolve-party.js';
import type { Rejection } from '../rejections.js';
import type { InstanceState } from '../state.js';
import type { Value } from '../subject.js';
import type { Act } from './entitlement.js';
import { appointmentsOf } from './appointment.js';
import { closedGate } from './gates.js';
import { resubmitModes, returnTargets } from './return.js';
import { sittingAt } from './sitting.js';
import { endsAtOnce } from './tally/sign.js';

/** Nobody is turned down, turned back or passed over without being told why. */
const explained: ReadonlySet<Answer> = new Set([
  'disagree',
  'return',
  'reject',
  'finding',
  'overturn',
  'redo',
  'escalate',
  'not-applicable',
]);

/** Fields a submitted text comes with, the source of the leader's brief. */
const SUBMISSION_FIELDS = ['explanation', 'proposal'];

export function answersOf({ seat, place }: Act): readonly Answer[] {
  return seat.purpose === 'appoint' ? appointmentsOf(place) : place.step.answers;
}

export function needsReason(answer: Answer): boolean {
  return explained.has(answer) || answer === 'agree-with-changes';
}

/** Why an answer is closed to whoever may answer, before anything is written. */
export function refusalOfAnswer(act: Act, answer: Answer): Rejection | null {
  const { state, place, seat } = act;
  const offered = answersOf(act);
  if (!offered.includes(answer)) return { code: 'answer.unknown', answer, offered };
  if (seat.purpose === 'appoint') return null;

  if (place.step.mode === 'write') {
    if (place.step.writes === 'document' && state.subject.contentHash === null) {
      return { code: 'document.missing' };
    }
    return closedGate(place.step, state);
  }
  return null;
}

/** Why the words of an answer do not do: an old text, no reason, a return to nowhere, a field left out. */
export function refusalOfWords(act: Act, command: AnswerSeat): Rejection | null {
  const { state, place, seat } = act;
  if (seat.purpose === 'appoint') return refusalOfReason(command) ?? refusalOfUnits(act, command);
  if (place.step.mode === 'write') return refusalOfSubmission(act, command);

  const current = state.subject.contentHash;
  if (command.documentHash !== current) {
    return { code: 'document.changed', seen: command.documentHash, current };
  }
  return refusalOfReason(command) ?? refusalOfReturn(act, command);
}

function refusalOfReason({ answer, opinion, items }: AnswerSeat): Rejection | null {
  if (!needsReason(answer) || !isBlank(opinion)) return null;
  if (answer === 'agree-with-changes' && items.length > 0) return null;
  return { code: 'reason.required', field: 'opinion' };
}

function refusalOfReturn(act: Act, { answer, to, resubmit }: AnswerSeat): Rejection | null {
  const { place, state } = act;
  if (place.step.return === null || !endsAtOnce(place.step, answer)) return null;
  const offered = returnTargets(place, state);
  if (to === null || !offered.includes(to)) return { code: 'return.target', to, offered };
  const modes = resubmitModes(place);
  return resubmit === null || modes.includes(resubmit)
    ? null
    : { code: 'answer.unknown', answer: resubmit, offered: modes };
}

function refusalOfSubmission(act: Act, { fields, opinion }: AnswerSeat): Rejection | null {
  if (act.place.step.writes !== 'document') return null;
  if (isUnchangedAfterReturn(act) && isBlank(opinion)) return { code: 'resubmit.unchanged' };
  const missing = SUBMISSION_FIELDS.find((field) => isBlank(fields[field]));
  return missing === undefined ? null : { code: 'field.required', field: missing };
}

/** The step a text was sent back to is about to send the very same text again. */
function isUnchangedAfterReturn({ state, place }: Act): boolean {
  const round = state.rounds.at(-1);
  const sentBack = round?.cause === 'return' || round?.cause === 'overturn';
  if (!sentBack || round.to !== place.activation.nodeId || round.number !== place.activation.round)
    return false;
  return lastSubmittedHash(state) === state.subject.contentHash;
}

function lastSubmittedHash(state: InstanceState): Value {
  return state.seats.findLast(({ answer }) => answer?.answer === 'submit')?.answer?.documentHash ?? null;
}

function refusalOfUnits(act: Act, { answer, units }: AnswerSeat): Rejection | null {
  if (answer !== 'name') return null;
  if (units.length === 0) return { code: 'field.required', field: 'units' };

  const { root, state, context, place } = act;
  const { seats } = resolveParty(sittingAt(root, state, context.directory, place), units);
  const unit = units.find(
    (named) =>
      !seats.some(
        ({ principal, vacancy }) => principal.kind === 'unit' && principal.unit === named && vacancy === null,
      ),
  );
  return unit === undefined ? null : { code: 'party.unknown-unit', unit };
}

function isBlank(value: Value | undefined): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
