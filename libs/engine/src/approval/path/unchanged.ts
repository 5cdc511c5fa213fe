import { roundFor } from '../../rounds.js';
import type { InstanceState, Round } from '../../state.js';
import type { ContentHash } from '../../ids.js';
import type { Act } from '../act.js';

/** Rounds that bring a text back to be written again. Who withdrew it owes nobody an explanation. */
const sendsBack: ReadonlySet<Round['cause']> = new Set(['return', 'overturn', 'revive']);

/** Whether the step a text was sent back to is about to send the very same text again. */
export function isUnchangedAfterReturn({ root, state, place: { activation } }: Act): boolean {
  const round = roundFor(root, state, activation);
  return (
    sendsBack.has(round.cause) &&
    round.number === activation.round &&
    round.scopeId === activation.scopeId &&
    round.to === activation.nodeId &&
    textSentBack(state, round) === state.subject.contentHash
  );
}

/** The text whoever returned it had before them; where nobody did, the one submitted last. */
function textSentBack(state: InstanceState, { returnedBy }: Round): ContentHash | null {
  const seat =
    returnedBy === null
      ? state.seats.findLast(({ answer }) => answer?.answer === 'submit')
      : state.seats[returnedBy - 1];
  return seat?.answer?.documentHash ?? null;
}
