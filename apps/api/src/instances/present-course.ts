import type { Dispute, PersonId } from '#libs/engine';

import {
  presentCirculation,
  presentCopy,
  presentQuestion,
  presentRemark,
  type Exchanged,
} from '../exchanges/present-exchanges.js';
import { personRef } from '../seats/present-seat.js';
import { publicId } from '../seats/public-id.js';
import type { DisputeDto, InstanceCourseDto } from './instance-course.dto.js';
import { nodeOf, type InstanceReading } from './instance-reading.js';
import { stepRef } from './step-ref.js';
import { disputeWords, stepTitle } from './words.js';

export function presentCourse(exchanged: Exchanged): InstanceCourseDto {
  const { reading } = exchanged;
  const { state, directory } = reading;
  const ref = (person: PersonId) => personRef(directory, person);
  return {
    incidents: state.incidents.map(({ id, code, nodeId, message, at, resolved }) => ({
      ...stepRef(reading, nodeId),
      number: id,
      code,
      message,
      at: new Date(at).toISOString(),
      resolved,
    })),
    disputes: state.disputes.map((dispute) => presentDispute(reading, dispute)),
    skips: state.skips.map(({ nodeId, round, by, second, reason, at }) => ({
      ...stepRef(reading, nodeId),
      round,
      by: ref(by),
      second: second && ref(second),
      reason,
      at: new Date(at).toISOString(),
    })),
    suspension: state.suspension && {
      by: ref(state.suspension.by),
      at: new Date(state.suspension.at).toISOString(),
      reason: state.suspension.reason,
    },
    jumpRequest: state.jumpRequest && {
      token: state.jumpRequest.tokenId,
      to: stepRef(reading, state.jumpRequest.to),
      by: ref(state.jumpRequest.by),
      reason: state.jumpRequest.reason,
      at: new Date(state.jumpRequest.at).toISOString(),
    },
    copies: state.copies.map((copy) => presentCopy(exchanged, copy)),
    circulations: state.circulations.map((sent) => presentCirculation(exchanged, sent)),
    questions: state.threads.map((thread) => presentQuestion(exchanged, thread)),
    comments: state.comments.map(({ by, at, text }) => presentRemark(reading, { by, at, opinion: text })),
  };
}

function presentDispute(reading: InstanceReading, dispute: Dispute): DisputeDto {
  const { state } = reading;
  const about = state.activations[dispute.about - 1];
  const ladder = state.activations[dispute.activationId - 1];
  const node = about === undefined ? undefined : nodeOf(reading, about);
  return {
    number: dispute.id,
    about: node === undefined ? { step: '', title: '' } : { step: node.id, title: stepTitle(node) },
    seats: dispute.seats.map((seat) => publicId(state.id, seat)),
    opinions: dispute.opinions.map((opinion) => publicId(state.id, opinion)),
    rung: dispute.rung,
    rungs: node?.kind === 'approval-step' ? node.dispute.length : 0,
    settledBy: (ladder?.seats ?? []).map((seat) => publicId(state.id, seat)),
    state: dispute.state,
    label: disputeWords[dispute.state],
    ruling: dispute.ruling && presentRemark(reading, dispute.ruling),
  };
}
