import type { MakeComment } from '../../commands.js';
import type { DirectoryView } from '../../directory-view.js';
import type { PersonId } from '../../ids.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { InstanceState } from '../../state.js';
import { mayTake } from '../holding.js';
import { hasOffice } from '../participation.js';

/** A remark for everybody who takes part. */
export function makeComment(run: Run, { by, text }: MakeComment): Rejection | null {
  if (by.kind !== 'person') return { code: 'act.forbidden' };
  const refusal = refusalToComment(run.state, by.person, run.context.directory);
  if (refusal !== null) return refusal;
  if (text.trim() === '') return { code: 'field.required', field: 'text' };
  run.record({ type: 'CommentMade', by: by.person, text });
  return null;
}

export function refusalToComment(
  state: InstanceState,
  person: PersonId,
  directory: DirectoryView,
): Rejection | null {
  return takesPart(state, person, directory) ? null : { code: 'act.forbidden' };
}

/** Whoever wrote, answers or answered, advises, was asked or sent something, or looks after it by office or duty. */
function takesPart(state: InstanceState, person: PersonId, directory: DirectoryView): boolean {
  const isSupervisor = directory.person(person)?.duties.includes('supervisor') === true;
  return (
    state.startedBy === person ||
    state.authors.includes(person) ||
    hasOffice(directory, person) ||
    isSupervisor ||
    state.seats.some(
      (seat) =>
        mayTake(directory, seat, person) ||
        seat.answer?.by === person ||
        seat.delegation?.to === person ||
        seat.transferredFrom.includes(person) ||
        seat.advice.some(({ by }) => by === person),
    ) ||
    state.threads.some(({ to }) => to.includes(person)) ||
    [...state.copies, ...state.circulations].some(({ to }) => to === person)
  );
}
