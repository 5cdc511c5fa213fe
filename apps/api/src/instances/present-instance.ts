import type { RecordedEvent } from '#libs/audit';
import type { Activation, Seat } from '#libs/engine';

import { presentOpinion, readableOpinions } from '../opinions/present-opinion.js';
import { personRef, presentSeat } from '../seats/present-seat.js';
import { publicId } from '../seats/public-id.js';
import { seatAsSeenBy, type Viewer } from './answer-visibility.js';
import type { ActivationDto, InstanceDto, InstanceSeatDto } from './instance.dto.js';
import { nodeOf, type InstanceReading } from './instance-reading.js';
import { versionOf, type VersionNumbers } from './version-numbers.js';
import { lastSubmission } from './last-submission.js';
import { blockCauseWords, stepTitle } from './words.js';

export interface InstanceQuestion {
  readonly reading: InstanceReading;
  readonly viewer: Viewer;
  readonly versions: VersionNumbers;
  readonly recorded: readonly RecordedEvent[];
}

/** An instance in the shape of the API, without the answers this reader may not see yet. */
export function presentInstance(question: InstanceQuestion): InstanceDto {
  const { reading, viewer } = question;
  const { state } = reading;
  return {
    id: state.id,
    deliverableId: state.subject.id,
    definition: state.definition,
    status: state.status,
    outcome: state.outcome,
    round: state.rounds.length,
    rounds: state.rounds.map((round) => ({
      number: round.number,
      openedAt: new Date(round.openedAt).toISOString(),
      cause: round.cause,
      from: round.from,
      to: round.to,
      resubmit: round.resubmit,
      reason: round.reason,
    })),
    activations: state.activations.map((activation) => presentActivation(reading, activation)),
    seats: state.seats.map((seat) => presentGiven(question, seatAsSeenBy(reading, viewer, seat))),
    submission: lastSubmission(question),
    opinions: readableOpinions(reading, viewer).map((opinion) => presentOpinion(reading, viewer, opinion)),
    tokens: state.tokens.map(({ id, nodeId }) => ({ id, step: nodeId })),
  };
}

function presentGiven({ reading, versions }: InstanceQuestion, seat: Seat): InstanceSeatDto {
  const { answer } = seat;
  return {
    ...presentSeat(reading, seat),
    given: answer && {
      by: personRef(reading.directory, answer.by),
      at: new Date(answer.at).toISOString(),
      opinion: answer.opinion,
      versionNumber: versionOf(versions, answer.documentHash),
    },
  };
}

function presentActivation(reading: InstanceReading, activation: Activation): ActivationDto {
  const node = nodeOf(reading, activation);
  return {
    id: activation.id,
    step: node.id,
    title: stepTitle(node),
    stage: node.stage,
    round: activation.round,
    state: activation.state,
    blocked: activation.blocked === null ? null : blockCauseWords[activation.blocked],
    outcome: activation.outcome,
    openedAt: new Date(activation.openedAt).toISOString(),
    closedAt: activation.closedAt === null ? null : new Date(activation.closedAt).toISOString(),
    seats: activation.seats.map((seat) => publicId(reading.state.id, seat)),
  };
}
