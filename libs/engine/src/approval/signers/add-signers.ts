import type { AddSigners, AnswerSeat } from '../../commands.js';
import type { PersonId, SeatId, SignerGroupId } from '../../ids.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { Seat } from '../../state.js';
import type { Act } from '../act.js';
import { refusalOfAnswer, refusalOfWords } from '../answer-rules.js';
import { actOn } from '../entitlement.js';
import { takeFromPool } from '../pool/claim-seat.js';
import { recordAnswer } from '../record-answer.js';
import { giveTurn, startClock } from '../seat-clock.js';
import { adjustPause } from '../seat-pause.js';
import { objectionToSigner, positionOf, refusalOfNumber, refusalToAddSigners } from './signer-rules.js';
import { settleSeat } from './settle-signers.js';

/**
 * A holder asks others to sign as well 加签: before the holder answers, after the holder has agreed, or beside the
 * holder with a voice of their own.
 */
export function addSigners(run: Run, command: AddSigners): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;
  const people = [...new Set(command.people)];
  const refusal =
    refusalToAddSigners(act, command.kind) ?? refusalOfPeople(act, people) ?? refusalOfReason(command);
  if (refusal !== null) return refusal;

  if (command.kind === 'parallel') return addBeside(run, act, command, people);
  if (command.kind === 'after') return addAfter(run, act, command, people);
  prepare(run, act);
  openGroup(run, act, command, people);
  adjustPause(run, act.place.step, act.seat.id);
  return null;
}

function refusalOfPeople(act: Act, people: readonly PersonId[]): Rejection | null {
  if (people.length === 0) return { code: 'field.required', field: 'people' };
  for (const person of people) {
    const because = objectionToSigner(act, person);
    if (because !== null) return { code: 'signer.recipient', person, because };
  }
  return refusalOfNumber(act, people.length);
}

function refusalOfReason({ reason }: AddSigners): Rejection | null {
  return reason.trim() === '' ? { code: 'reason.required', field: 'reason' } : null;
}

/** The signers added under a holder's agreement hold it back until they have signed too. */
function addAfter(run: Run, act: Act, command: AddSigners, people: readonly PersonId[]): Rejection | null {
  const agreement = agreementIn(command);
  if (agreement === null) return { code: 'field.required', field: 'agreement' };
  const refusal = refusalOfAnswer(act, 'agree') ?? refusalOfWords(act, agreement);
  if (refusal !== null) return refusal;

  prepare(run, act);
  recordAnswer(run, act, agreement, () => openGroup(run, act, command, people));
  return null;
}

function agreementIn({ agreement, by, seatId }: AddSigners): AnswerSeat | null {
  if (agreement === null) return null;
  const { opinion, documentHash, fields } = agreement;
  const nothingElse = { items: [], to: null, resubmit: null, units: [] };
  return { type: 'AnswerSeat', by, seatId, answer: 'agree', opinion, documentHash, fields, ...nothingElse };
}

/** The seat's turn has come with this act where nobody could answer before, and who asks for others has taken it. */
function prepare(run: Run, act: Act): void {
  if (act.seat.state === 'blocked') giveTurn(run, act.place.step, act.seat.id);
  takeFromPool(run, act);
}

function openGroup(
  run: Run,
  { seat, place, person }: Act,
  command: AddSigners,
  people: readonly PersonId[],
): void {
  const { kind, mode, binding, reason } = command;
  if (kind === 'parallel') return;
  const groupId = (run.state.groups.length + 1) as SignerGroupId;
  run.record({
    type: 'SignersAdded',
    groupId,
    seatId: seat.id,
    kind,
    mode,
    binding: kind === 'after' || binding,
    by: person,
    reason,
  });
  run.record({ type: 'SeatHeld', seatId: seat.id });
  people.forEach((signer, index) => {
    const state = mode === 'sequence' && index > 0 ? 'queued' : 'pending';
    const seatId = openSignerSeat(run, seat, signer, { state, origin: `add-${kind}`, group: groupId });
    if (state === 'pending') startClock(run, place.step, seatId);
  });
}

/** A voice of its own in the count. Under a consultation it adds an opinion and weighs nothing. */
function addBeside(run: Run, act: Act, command: AddSigners, people: readonly PersonId[]): Rejection | null {
  const { seat, place } = act;
  const position = positionOf(act, command.position);
  if ('code' in position) return position;
  for (const signer of people) {
    openSignerSeat(run, seat, signer, {
      state: 'queued',
      origin: 'add-parallel',
      order: position.order,
      weight: place.step.mode === 'consult' ? 0 : 1,
      ...(seat.group === null ? {} : { group: seat.group }),
    });
  }
  settleSeat(run, seat.id, act.person);
  return null;
}

interface Added {
  readonly state: 'pending' | 'queued';
  readonly origin: Seat['origin'];
  readonly order?: number;
  readonly weight?: number;
  readonly group?: SignerGroupId;
}

function openSignerSeat(run: Run, owner: Seat, signer: PersonId, added: Added): SeatId {
  const seatId = (run.state.seats.length + 1) as SeatId;
  run.record({
    type: 'SeatOpened',
    seatId,
    activationId: owner.activationId,
    purpose: 'duty',
    principal: { kind: 'person', person: signer },
    holder: signer,
    pool: null,
    post: null,
    order: owner.order,
    chair: false,
    veto: false,
    carriedFrom: null,
    reason: null,
    parent: owner.id,
    ...added,
  });
  return seatId;
}
