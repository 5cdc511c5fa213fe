import type { Actor } from '../actor.js';
import type { DecisionContext } from '../decision.js';
import type { Graph } from '../graph.js';
import type { NodeId } from '../ids.js';
import type { Rejection } from '../rejections.js';
import type { InstanceState } from '../state.js';
import { refusalToComment } from './exchanges/make-comment.js';
import { jumpTargets, type Jump } from './path/jump.js';
import { reviveRefusal, reviveTargets } from './path/revive.js';
import { resumeRefusal, suspendRefusal } from './path/suspend.js';
import { standstill } from './standstill.js';
import { terminateRefusal } from './terminate.js';
import { withdrawRefusal } from './withdraw.js';

type InstanceOperation = 'withdraw' | 'terminate' | 'suspend' | 'resume' | 'revive' | 'comment';

/** What an actor may do with an instance as a whole, and why not. */
export interface InstanceOffers {
  readonly operations: readonly {
    readonly operation: InstanceOperation;
    readonly closed: Rejection | null;
  }[];
  /** Tokens the actor may put elsewhere, and where to. */
  readonly jumps: readonly Jump[];
  /** Steps at which an instance that is over may go on. Empty while it cannot. */
  readonly reviveAt: readonly NodeId[];
}

/** Asks the very rules that `decide` applies. */
export function instanceOffersOf(
  graph: Graph,
  state: InstanceState,
  actor: Actor,
  context: DecisionContext,
): InstanceOffers {
  const still = standstill(state);
  const over = still?.code === 'instance.ended' ? still : null;
  const revive = reviveRefusal(state, actor, context);
  const comment =
    actor.kind === 'person'
      ? refusalToComment(state, actor.person, context.directory)
      : ({ code: 'act.forbidden' } as const);
  return {
    operations: [
      { operation: 'withdraw', closed: still ?? withdrawRefusal(graph, state, actor) },
      { operation: 'terminate', closed: over ?? terminateRefusal(state, actor, context) },
      { operation: 'suspend', closed: still ?? suspendRefusal(state, actor, context) },
      { operation: 'resume', closed: over ?? resumeRefusal(state, actor, context) },
      { operation: 'revive', closed: revive },
      { operation: 'comment', closed: over ?? comment },
    ],
    jumps: still === null ? jumpTargets(graph, state, actor, context) : [],
    reviveAt: revive === null ? reviveTargets(graph, state) : [],
  };
}
