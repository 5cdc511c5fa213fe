import type { RecordedEvent } from '#libs/audit';
import type { Activation, DecisionContext, Seat, Token } from '#libs/engine';

import { presentRemark } from '../exchanges/present-exchanges.js';
import { presentOpinion, readableOpinions } from '../opinions/present-opinion.js';
import { presentProxy } from '../seats/present-proxy.js';
import { personRef, presentSeat } from '../seats/present-seat.js';
import { publicId } from '../seats/public-id.js';
import { seatAsSeenBy, type Viewer } from './answer-visibility.js';
import type { ActivationDto, InstanceDto, InstanceSeatDto, TokenDto } from './instance.dto.js';
import { nodeOf, type InstanceReading } from './instance-reading.js';
import { versionOf, type VersionNumbers } from './version-numbers.js';
import { lastSubmission } from './last-submission.js';
import { presentOffers } from './present-offers.js';
import { presentCourse } from './present-course.js';
import { answerWord, blockCauseWords, cancelWord, seatStateWords, stepTitle } from './words.js';

export interface InstanceQuestion {
  readonly reading: InstanceReading;
  readonly viewer: Viewer;
  readonly versions: VersionNumbers;
  readonly recorded: readonly RecordedEvent[];
  readonly context: DecisionContext;
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
    tokens: state.tokens.map((token) => presentToken(reading, token)),
    ...presentCourse(question),
    ...presentOffers(question),
  };
}

function presentGiven({ reading, versions }: InstanceQuestion, seat: Seat): InstanceSeatDto {
  const { answer, lateOpinion, cause } = seat;
  return {
    ...presentSeat(reading, seat),
    origin: seat.origin,
    parent: seat.parent === null ? null : publicId(reading.state.id, seat.parent),
    label: seatLabel(seat),
    closedBy: answer === null && cause !== null ? cancelWord(cause.verb) : null,
    lateOpinion: lateOpinion && presentRemark(reading, lateOpinion),
    given: answer && {
      by: personRef(reading.directory, answer.by),
      at: new Date(answer.at).toISOString(),
      opinion: answer.opinion,
      versionNumber: versionOf(versions, answer.documentHash),
      proxy: presentProxy(reading, answer),
    },
  };
}

/** A seat that waits for signers although its holder has spoken says so. */
function seatLabel({ state, answer }: Seat): string {
  if (state === 'held' && answer !== null) return '已签，待后加签';
  return state === 'answered' && answer !== null ? answerWord(answer.answer) : seatStateWords[state];
}

function presentToken(reading: InstanceReading, token: Token): TokenDto {
  const node = nodeOf(reading, token);
  return {
    id: token.id,
    step: node.id,
    title: stepTitle(node),
    stage: node.stage,
    activation: token.activationId,
  };
}

function presentActivation(reading: InstanceReading, activation: Activation): ActivationDto {
  const node = nodeOf(reading, activation);
  return {
    id: activation.id,
    purpose: activation.purpose,
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
