import type { ResubmitMode } from '../graph.js';
import type { NodeId, RoundNumber, ScopeId, SeatId } from '../ids.js';
import { activationOf, seatOf } from '../places.js';
import type { Ending, Run } from '../run.js';
import type { Activation, Token } from '../state.js';
import { dropDisputes } from './disputes/close-dispute.js';
import { cancelCirculations } from './exchanges/circulations.js';
import { liesIn, stretchAt, tokensIn, type Stretch } from './path/stretch.js';

/** A new round that a scope goes back for. `null`: the same round goes on. */
export interface NewRound {
  readonly cause: 'return' | 'withdraw';
  readonly from: NodeId;
  readonly resubmit: ResubmitMode;
  readonly returnedBy: SeatId | null;
  readonly reason: string;
}

/**
 * Takes the text back to an earlier node, which asks afresh. Inside a parallel branch only that branch goes back;
 * before the fork every branch does.
 */
export function rewind(run: Run, scopeId: ScopeId, to: NodeId, round: NewRound | null, ending: Ending): void {
  clearStretch(run, stretchAt(run.graph, run.state, { scopeId, nodeId: to }), ending);
  if (round !== null) {
    const number = (run.state.rounds.length + 1) as RoundNumber;
    run.record({ type: 'RoundOpened', round: number, to, scopeId, ...round });
  }
  run.place(scopeId, to, true);
}

/** Takes every token of a stretch away, and with them all that was open beside its steps. */
export function clearStretch(run: Run, stretch: Stretch, ending: Ending): void {
  clear(run, tokensIn(run.state, stretch), (visit) => liesIn(run.state, stretch, visit), ending);
}

/** Takes tokens away. What was open beside the steps concerned is dropped first. */
export function clear(
  run: Run,
  tokens: readonly Token[],
  concerns: (visit: Activation) => boolean,
  ending: Ending,
): void {
  dropDisputes(run, concerns, ending);
  cancelCirculations(run, ({ seatId }) =>
    concerns(activationOf(run.state, seatOf(run.state, seatId).activationId)),
  );
  for (const token of tokens) run.consume(token, ending);
}
