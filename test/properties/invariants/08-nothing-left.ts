import { branchesOf, graphOf, isWithin, type InstanceState, type Round } from '#libs/engine';
import { must, type Happened, type Invariant } from '../invariant.js';
import { isOpen, nodeSeenFrom } from './reading.js';

/** 8. Where the text was taken away from nothing is open and no clock runs. */
export const nothingLeft: Invariant = {
  number: '08',
  name: 'after a return, a withdrawal or an end no seat and no timer is left outside the target',
  afterEach: (happened) => {
    const { after, before, events } = happened;
    const round = after.rounds.at(-1);
    const isNew = before !== null && after.rounds.length !== before.rounds.length;
    const goesBack = round?.cause === 'return' || round?.cause === 'withdraw';
    if (round !== undefined && isNew && goesBack) wentBack(happened, round);
    if (goesBack && isNew) timersAreLive(after);
    if (!events.some(({ type }) => type === 'InstanceTerminated' || type === 'InstanceEnded')) return;
    must(after.timers.length === 0, () => `timer ${after.timers[0]?.id} runs on after the end`);
    const left = after.seats.find(isOpen);
    must(left === undefined, () => `seat ${left?.id} is ${left?.state} after the end`);
  },
};

/** Within the branches the text went back to, everything that is open was opened by going back. */
function wentBack({ before, after, graph }: Happened, { to, scopeId }: Round): void {
  const workflow = graphOf(graph, after, scopeId);
  const region = branchesOf(workflow, to);
  const known = before?.activations.length ?? 0;
  for (const seat of after.seats.filter(isOpen)) {
    const visit = after.activations[seat.activationId - 1];
    if (visit === undefined || visit.id > known) continue;
    const place = nodeSeenFrom(after, scopeId, visit.scopeId, visit.nodeId);
    const isOutside = place === null || !isWithin(branchesOf(workflow, place), region);
    must(
      isOutside,
      () => `seat ${seat.id} at ${visit.nodeId} is still ${seat.state} although the text went back to ${to}`,
    );
  }
}

function timersAreLive(state: InstanceState): void {
  for (const { id, purpose } of state.timers) {
    if ('seatId' in purpose) {
      const seat = state.seats[purpose.seatId - 1];
      must(
        seat !== undefined && isOpen(seat),
        () => `timer ${id} runs on for seat ${purpose.seatId}, ${seat?.state}`,
      );
    } else {
      const lives = state.tokens.some((token) => token.id === purpose.tokenId);
      must(lives, () => `timer ${id} runs on for token ${purpose.tokenId}, which is gone`);
    }
  }
}
