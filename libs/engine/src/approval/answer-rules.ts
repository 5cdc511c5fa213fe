import type { Answer } from '../answers.js';
import type { AnswerSeat } from '../commands.js';
import { resolveParty } from '../parties/resolve-party.js';
import type { Rejection } from '../rejections.js';
import type { Value } from '../subject.js';
import type { Act } from './act.js';
import { appointmentsOf } from './appointment.js';
import { answersOnRung } from './disputes/ladder.js';
import { refusalOfForm } from './form-rules.js';
import { closedGate } from './gates.js';
import { refusalOfPicks } from './pick-rules.js';
import { isReturnRefused, MOST_RETURNS } from './path/return-limit.js';
import { isUnchangedAfterReturn } from './path/unchanged.js';
import { resubmitModes, returnObstacle, returnTargets } from './return.js';
import { answersOfSigner } from './signers/answers-of-signer.js';
import { sittingAt } from './sitting.js';
import { isCounted } from './standing.js';

/** Nobody is turned down, turned back or passed over without being told why. */
const explained: ReadonlySet<Answer> = new Set([
  'disagree',
  'return',
  'reject',
  'finding',
  'overturn',
  'redo',
  'escalate',
  'rule',
  'not-applicable',
]);

/** Fields a submitted text comes with, the source of the leader's brief. */
const SUBMISSION_FIELDS = ['explanation', 'proposal'];

export function answersOf(act: Act): readonly Answer[] {
  const { seat, place } = act;
  switch (seat.purpose) {
    case 'appoint':
      return appointmentsOf(place);
    case 'dispute':
      return answersOnRung(place, seat);
    case 'duty':
      return seat.group === null ? place.step.answers : answersOfSigner(act);
  }
}

export function needsReason(answer: Answer): boolean {
  return explained.has(answer) || answer === 'agree-with-changes';
}

/** Why an answer is closed to whoever may answer, before anything is written. */
export function refusalOfAnswer(act: Act, answer: Answer): Rejection | null {
  const { state, place, seat } = act;
  const offered = answersOf(act);
  if (!offered.includes(answer)) return { code: 'answer.unknown', answer, offered };
  if (answer === 'return' && seat.purpose === 'duty' && isReturnRefused(place, state)) {
    return { code: 'return.limit', limit: MOST_RETURNS };
  }
  if (isCounted(seat) && place.step.mode === 'write') {
    if (place.step.writes === 'document' && state.subject.contentHash === null) {
      return { code: 'document.missing' };
    }
    return closedGate(place.step, state);
  }
  return null;
}

/**
 * Why the words of an answer do not do: an old text, no reason, a return to nowhere, a field left out, nobody picked.
 */
export function refusalOfWords(act: Act, command: AnswerSeat): Rejection | null {
  if (act.seat.purpose === 'appoint') return refusalOfReason(command) ?? refusalOfUnits(act, command);
  if (act.seat.group !== null) return refusalOfReading(act, command) ?? refusalOfFields(command);
  return refusalOfText(act, command) ?? refusalOfForm(act, command) ?? refusalOfPicks(act, command);
}

/** Signers added before or after another answer for that seat alone; what is filled in is its holder's to fill in. */
function refusalOfFields({ fields }: AnswerSeat): Rejection | null {
  const [field] = Object.keys(fields);
  return field === undefined ? null : { code: 'field.read-only', field };
}

function refusalOfText(act: Act, command: AnswerSeat): Rejection | null {
  return act.place.step.mode === 'write' ? refusalOfSubmission(act, command) : refusalOfReading(act, command);
}

function refusalOfReading(act: Act, command: AnswerSeat): Rejection | null {
  const current = act.state.subject.contentHash;
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
  if (place.step.return === null || answer !== 'return') return null;
  const because = returnObstacle(place, state, to);
  if (because !== null) {
    return { code: 'return.target', to, offered: returnTargets(place, state), because };
  }
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
