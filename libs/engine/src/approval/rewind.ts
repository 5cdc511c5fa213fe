import type { ResubmitMode } from '../graph.js';
import type { NodeId, RoundNumber, ScopeId, SeatId } from '../ids.js';
import type { Ending, Run } from '../run.js';

/** A new round that a scope goes back for. `null`: the same round goes on. */
export interface NewRound {
  readonly cause: 'return' | 'withdraw';
  readonly from: NodeId;
  readonly resubmit: ResubmitMode;
  readonly returnedBy: SeatId | null;
  readonly reason: string;
}

/** Takes every token of a scope away and puts one on an earlier node, which asks afresh. */
export function rewind(run: Run, scopeId: ScopeId, to: NodeId, round: NewRound | null, ending: Ending): void {
  for (const token of run.state.tokens.filter((standing) => standing.scopeId === scopeId)) {
    run.consume(token, ending);
  }
  if (round !== null) {
    run.record({ type: 'RoundOpened', round: (run.state.rounds.length + 1) as RoundNumber, to, ...round });
  }
  run.place(scopeId, to, true);
}
