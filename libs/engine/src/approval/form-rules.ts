import type { Answer } from '../answers.js';
import type { AnswerSeat } from '../commands.js';
import type { DirectoryView } from '../directory-view.js';
import type { FieldSpec } from '../graph.js';
import type { PersonId, UnitId } from '../ids.js';
import type { Rejection } from '../rejections.js';
import type { Value } from '../subject.js';
import type { Act } from './act.js';

/**
 * What is said beside the workflow's form: with a text that is submitted, the level of secrecy its author declares
 * included, and with what a check found.
 */
const wordsBeside: ReadonlySet<string> = new Set([
  'explanation',
  'proposal',
  'disclosure',
  'secrecyLevel',
  'finding',
  'category',
]);

/** Who turns a text down or takes no side need not fill in what it would go on with. */
const leavesFormOpen: ReadonlySet<Answer> = new Set([
  'disagree',
  'return',
  'reject',
  'abstain',
  'not-concerned',
]);

/** Whether an answer must bring what the step asks for: the fields it requires and the people it picks. */
export function carriesOn(answer: Answer): boolean {
  return !leavesFormOpen.has(answer);
}

/** Values of the workflow's form among the fields of an answer. */
export function formIn({ place }: Act, fields: AnswerSeat['fields']): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => place.graph.form[name] !== undefined));
}

/** The other fields of an answer. */
export function submissionIn({ place }: Act, fields: AnswerSeat['fields']): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => place.graph.form[name] === undefined));
}

/** Why what was filled in does not do: a field nobody knows, one that is not theirs to fill, a wrong value, a gap. */
export function refusalOfForm(act: Act, { answer, fields }: AnswerSeat): Rejection | null {
  for (const [name, value] of Object.entries(fields)) {
    const refusal = refusalOfField(act, name, value);
    if (refusal !== null) return refusal;
  }
  if (act.seat.purpose !== 'duty' || !carriesOn(answer)) return null;
  const { state, place } = act;
  const missing = Object.entries(place.step.fields).find(
    ([name, right]) => right === 'required' && isEmpty(fields[name] ?? state.form[name]),
  );
  return missing === undefined ? null : { code: 'field.required', field: missing[0] };
}

function refusalOfField(act: Act, name: string, value: Value): Rejection | null {
  const { seat, place, context } = act;
  const spec = place.graph.form[name];
  if (spec === undefined) return wordsBeside.has(name) ? null : { code: 'field.unknown', field: name };

  const right = seat.purpose === 'duty' ? place.step.fields[name] : 'read';
  if (right !== 'required' && right !== 'edit') return { code: 'field.read-only', field: name };
  // An empty value clears the field; whether it may be empty is asked of the whole form.
  return isEmpty(value) || fits(spec, value, context.directory)
    ? null
    : { code: 'field.invalid', field: name, expected: expectedOf(spec) };
}

function fits({ type, options }: FieldSpec, value: Value, directory: DirectoryView): boolean {
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'choice':
      return typeof value === 'string' && options.includes(value);
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'person':
      return typeof value === 'string' && directory.person(value as PersonId)?.active === true;
    case 'unit':
      return typeof value === 'string' && directory.unit(value as UnitId) !== undefined;
  }
}

function expectedOf({ type, options }: FieldSpec): string {
  return type === 'choice' ? options.join('、') : type;
}

/** A date of the calendar, written `2015-09-24`. */
function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
