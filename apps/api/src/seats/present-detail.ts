import { offersOf, type DecisionContext, type PickOffer, type Seat } from '#libs/engine';

import { seatAsSeenBy, type Viewer } from '../instances/answer-visibility.js';
import { activationOf, nodeOfSeat, type InstanceReading } from '../instances/instance-reading.js';
import { actorOf } from '../instances/commands.js';
import { seatOperationWords } from '../instances/operation-words.js';
import { closedOf, presentOperation } from '../instances/present-operation.js';
import { answerWord, stepTitle } from '../instances/words.js';
import { effectLine } from './effect-line.js';
import { personRef, presentSeat } from './present-seat.js';
import { presentCapacity } from './present-capacity.js';
import { presentSubject } from './present-subject.js';
import { presentCircle } from './present-circle.js';
import type { SeatListItemDto } from './seat.dto.js';
import type { PickDto, SeatDetailDto } from './seat-detail.dto.js';
import { tallyOf } from './tally.js';

/** A seat as a row of somebody's work. */
export function presentItem(
  reading: InstanceReading,
  viewer: Viewer,
  seat: Seat,
  context: DecisionContext,
): SeatListItemDto {
  const { now, workingDays } = context;
  const node = nodeOfSeat(reading, seat);
  return {
    ...presentSeat(reading, seatAsSeenBy(reading, viewer, seat)),
    deliverable: presentSubject(reading.state.subject),
    ...presentCapacity(reading, viewer, seat, context),
    stage: node.stage,
    stepTitle: stepTitle(node),
    openedAt: isoOf(seat.openedAt),
    acknowledgedAt: isoOf(seat.acknowledged?.at ?? null),
    workingDaysLeft:
      seat.due === null ? null : workingDays.workingDaysBetween(workingDays.dateOf(now), seat.due.date),
  };
}

/** A seat with what this reader can do with it now, and why not. */
export function presentDetail(
  reading: InstanceReading,
  viewer: Viewer,
  seat: Seat,
  context: DecisionContext,
  versions: ReadonlyMap<string, number>,
): SeatDetailDto {
  const { state, graph, directory } = reading;
  const offers = offersOf(graph, state, seat.id, actorOf(viewer.id), context);
  const documentHash = state.subject.contentHash;
  return {
    ...presentItem(reading, viewer, seat, context),
    ...presentCircle(reading, viewer, seat, versions),
    documentHash,
    versionNumber: documentHash === null ? null : (versions.get(documentHash) ?? null),
    offers: offers.answers.map(({ answer, reasonRequired, closed }) => ({
      answer,
      label: answerWord(answer),
      effect: effectLine(reading, seat, answer, viewer.id, context),
      reasonRequired,
      closed: closedOf(closed, reading),
    })),
    returnTargets: offers.returnTargets.map((step) => {
      const node = graph.nodes[step];
      return { step, title: node === undefined ? step : stepTitle(node) };
    }),
    resubmitModes: [...offers.resubmitModes],
    closed: closedOf(offers.closed, reading),
    transferTo: offers.transferTo.map((person) => personRef(directory, person)),
    delegateTo: offers.delegateTo.map((person) => personRef(directory, person)),
    signerCandidates: offers.signerCandidates.map((person) => personRef(directory, person)),
    picks: offers.picks.map((pick) => presentPick(reading, pick)),
    operations: offers.operations.map(({ operation, closed }) =>
      presentOperation(reading, operation, seatOperationWords[operation], closed),
    ),
    tally: tallyOfSeat(reading, seat),
  };
}

function presentPick({ directory }: InstanceReading, { party, people }: PickOffer): PickDto {
  return {
    party,
    anybody: people === 'anybody',
    candidates: people === 'anybody' ? [] : people.map((person) => personRef(directory, person)),
  };
}

function tallyOfSeat(reading: InstanceReading, seat: Seat): SeatDetailDto['tally'] {
  const node = nodeOfSeat(reading, seat);
  if (node.kind !== 'approval-step') return null;
  return tallyOf(
    node,
    activationOf(reading, seat).seats.flatMap((id) => reading.state.seats[id - 1] ?? []),
  );
}

function isoOf(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
