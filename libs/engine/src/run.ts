import type { DecisionContext } from './decision.js';
import type { Event, TokenConsumed } from './events.js';
import { evolve } from './evolve.js';
import type { Graph, GraphNode, NodeKind } from './graph.js';
import type { FlowId, NodeId, PersonId, RoundNumber, ScopeId, TimerId, TokenId } from './ids.js';
import { InvariantViolation } from './invariant-violation.js';
import { flowOf, graphOf, nodeOf } from './places.js';
import type { InstanceState, Timer, Token } from './state.js';

/** Most steps the elements may take after one command. Beyond it something turns in a circle. */
const MOST_STEPS = 10_000;

type Unstamped<T> = T extends Event ? Omit<T, 'at'> : never;

/** What ended a token, and who. */
export interface Ending {
  readonly cause: TokenConsumed['cause'];
  readonly by: PersonId | null;
}

/** A token standing on a node of this kind. */
export interface Visit<K extends NodeKind> {
  readonly graph: Graph;
  readonly node: Extract<GraphNode, { readonly kind: K }>;
  readonly token: Token;
}

/** The moments of an element. Each records events; none of them looks at the world. */
export interface ElementBehaviour<K extends NodeKind> {
  /** A token arrived. `afresh`: it was put here by a return, so earlier answers do not stand in. */
  onActivate(run: Run, visit: Visit<K>, afresh: boolean): void;
  /** What the token was held for is done. */
  onComplete(run: Run, visit: Visit<K>, outcome: string): void;
  /** The token is about to be taken away. */
  onTerminate(run: Run, visit: Visit<K>, ending: Ending): void;
}

export type ElementTable = { readonly [K in NodeKind]: ElementBehaviour<K> };

type Work =
  | { readonly kind: 'arrive'; readonly tokenId: TokenId; readonly afresh: boolean }
  | { readonly kind: 'complete'; readonly tokenId: TokenId; readonly outcome: string };

/**
 * One command being carried out: the state as it stands, the events so far and the tokens still to be moved. Every
 * recorded event is evolved at once, so whoever reads `state` reads the truth.
 */
export class Run {
  readonly #events: Event[] = [];
  readonly #work: Work[] = [];
  #state: InstanceState | null;

  constructor(
    /** The instance's own workflow. */
    readonly graph: Graph,
    state: InstanceState | null,
    readonly context: DecisionContext,
    private readonly elements: ElementTable,
  ) {
    this.#state = state;
  }

  get state(): InstanceState {
    if (this.#state === null) throw new InvariantViolation('Expected a started instance, but there is none');
    return this.#state;
  }

  get events(): readonly Event[] {
    return this.#events;
  }

  record(event: Unstamped<Event>): void {
    const stamped = { ...event, at: this.context.now } as Event;
    this.#events.push(stamped);
    this.#state = evolve(this.#state, stamped);
  }

  /** Puts a new token on a node and lets the node react in its turn. */
  place(scopeId: ScopeId, nodeId: NodeId, afresh = false): void {
    const tokenId = (this.state.lastTokenId + 1) as TokenId;
    this.record({ type: 'TokenPlaced', tokenId, scopeId, nodeId });
    this.#work.push({ kind: 'arrive', tokenId, afresh });
  }

  /** Moves a token along a flow and lets the node it reaches react in its turn. */
  take(graph: Graph, token: Token, flowId: FlowId): void {
    const flow = flowOf(graph, flowId);
    if (flow.opensRound) {
      this.record({
        type: 'RoundOpened',
        round: (this.state.rounds.length + 1) as RoundNumber,
        cause: 'overturn',
        from: flow.from,
        to: flow.to,
        resubmit: 'rewalk',
        returnedBy: null,
        reason: String(this.state.lastAnswer['opinion'] ?? ''),
      });
    }
    this.record({ type: 'TokenMoved', tokenId: token.id, flowId, from: flow.from, to: flow.to });
    this.#work.push({ kind: 'arrive', tokenId: token.id, afresh: false });
  }

  /** What a token was held for is done; its node chooses the way in its turn. */
  complete(tokenId: TokenId, outcome: string): void {
    this.#work.push({ kind: 'complete', tokenId, outcome });
  }

  /** Takes a token away. What its node opened ends first, from the inside out. */
  consume(token: Token, ending: Ending): void {
    const { graph, node } = this.#standing(token);
    this.#behaviourOf(node).onTerminate(this, { graph, node, token }, ending);
    this.record({ type: 'TokenConsumed', tokenId: token.id, cause: ending.cause });
  }

  armTimer(dueAt: Timer['dueAt'], purpose: Timer['purpose']): void {
    this.record({
      type: 'TimerArmed',
      timer: { id: (this.state.lastTimerId + 1) as TimerId, dueAt, purpose },
    });
  }

  cancelTimers(concerns: (purpose: Timer['purpose']) => boolean): void {
    for (const timer of this.state.timers) {
      if (concerns(timer.purpose)) this.record({ type: 'TimerCancelled', timerId: timer.id });
    }
  }

  /** Lets the elements react, first come first served, until nothing moves. */
  settle(): void {
    const before = { state: this.#state, events: this.#events.length };
    for (let steps = 0; ; steps += 1) {
      const work = this.#work.shift();
      if (work === undefined) return;

      const token = this.state.tokens.find(({ id }) => id === work.tokenId);
      // Its scope was cancelled before its turn came.
      if (token === undefined) continue;
      if (steps >= MOST_STEPS) {
        // The circle itself proves nothing and would fill the record: keep what led into it.
        this.#state = before.state;
        this.#events.length = before.events;
        this.#work.length = 0;
        const message = `Nothing came to rest within ${MOST_STEPS} steps`;
        this.record({ type: 'IncidentRaised', code: 'livelock', nodeId: token.nodeId, message });
        return;
      }
      this.#react(token, work);
    }
  }

  #react(token: Token, work: Work): void {
    const { graph, node } = this.#standing(token);
    const visit = { graph, node, token };
    if (work.kind === 'arrive') this.#behaviourOf(node).onActivate(this, visit, work.afresh);
    else this.#behaviourOf(node).onComplete(this, visit, work.outcome);
  }

  #standing(token: Token): { readonly graph: Graph; readonly node: GraphNode } {
    const graph = graphOf(this.graph, this.state, token.scopeId);
    return { graph, node: nodeOf(graph, token.nodeId) };
  }

  /** The table pairs each kind with its own behaviour; TypeScript cannot follow that through a union. */
  #behaviourOf(node: GraphNode): ElementBehaviour<NodeKind> {
    return this.elements[node.kind] as ElementBehaviour<NodeKind>;
  }
}
