import type { DecisionContext } from './decision.js';
import type { Event, TokenConsumed } from './events.js';
import { evolve } from './evolve.js';
import type { Graph, GraphNode, NodeKind } from './graph.js';
import type { FlowId, NodeId, PersonId, RoundNumber, ScopeId, TimerId, TokenId } from './ids.js';
import { InvariantViolation } from './invariant-violation.js';
import { flowOf, graphOf, nodeOf, tokenAt, tokenOf } from './places.js';
import type { Incident, InstanceState, Timer, Token } from './state.js';

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
  /** Nothing moves any more. Answers whether it made something move again. */
  onRest?(run: Run): boolean;
}

export type ElementTable = { readonly [K in NodeKind]: ElementBehaviour<K> };

/** A token's node is to react. Out of date once the token has moved on. */
interface Work {
  readonly tokenId: TokenId;
  readonly move: number;
  /** `null`: the token arrived. */
  readonly outcome: string | null;
  readonly afresh: boolean;
}

interface Beginning {
  readonly state: InstanceState | null;
  readonly events: number;
  readonly work: readonly Work[];
}

/**
 * One command being carried out: the state as it stands, the events so far and the tokens still to be moved. Every
 * recorded event is evolved at once, so whoever reads `state` reads the truth.
 */
export class Run {
  readonly #events: Event[] = [];
  readonly #work: Work[] = [];
  /** How often each token moved during this command. */
  readonly #moves = new Map<TokenId, number>();
  readonly #moved = new Set<ScopeId>();
  #state: InstanceState | null;
  #graph: Graph;

  constructor(
    graph: Graph,
    state: InstanceState | null,
    readonly context: DecisionContext,
    private readonly elements: ElementTable,
  ) {
    this.#state = state;
    this.#graph = graph;
  }

  /** The instance's own workflow. */
  get graph(): Graph {
    return this.#graph;
  }

  /** From here on the instance follows another version of it. */
  follow(graph: Graph): void {
    this.#graph = graph;
  }

  get state(): InstanceState {
    if (this.#state === null) throw new InvariantViolation('Expected a started instance, but there is none');
    return this.#state;
  }

  get events(): readonly Event[] {
    return this.#events;
  }

  /** Scopes in which a token came, moved or went during this command. */
  get moved(): ReadonlySet<ScopeId> {
    return this.#moved;
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
    this.#arrive(tokenId, scopeId, afresh);
  }

  /** A further token where this one stands, for its node to send on. */
  branch({ scopeId, nodeId }: Token): Token {
    const tokenId = (this.state.lastTokenId + 1) as TokenId;
    this.record({ type: 'TokenPlaced', tokenId, scopeId, nodeId });
    return tokenOf(this.state, tokenId);
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
        scopeId: token.scopeId,
        resubmit: 'rewalk',
        returnedBy: null,
        reason: String(this.state.lastAnswer['opinion'] ?? ''),
      });
    }
    this.record({ type: 'TokenMoved', tokenId: token.id, flowId, from: flow.from, to: flow.to });
    this.#arrive(token.id, token.scopeId, false);
  }

  /** What a token was held for is done; its node chooses the way in its turn. */
  complete(tokenId: TokenId, outcome: string): void {
    this.#work.push({ tokenId, move: this.#moves.get(tokenId) ?? 0, outcome, afresh: false });
  }

  /** Has the place of an incident tried again, if its token still stands there. */
  retry({ tokenId, nodeId, outcome, afresh }: Incident): void {
    // A circle nobody's token had begun: every scope is asked again.
    if (tokenId === null) for (const { scopeId } of this.state.tokens) this.#moved.add(scopeId);
    const token = tokenId === null ? undefined : tokenAt(this.state, tokenId);
    if (token?.nodeId !== nodeId) return;
    if (outcome === null) this.#arrive(token.id, token.scopeId, afresh);
    else this.complete(token.id, outcome);
  }

  /** Takes a token away. What its node opened ends first, from the inside out. */
  consume(token: Token, ending: Ending): void {
    const { graph, node } = this.#standing(token);
    this.#behaviourOf(node).onTerminate(this, { graph, node, token }, ending);
    this.record({ type: 'TokenConsumed', tokenId: token.id, cause: ending.cause });
    this.#resolveIncidents(token, ending);
    this.#moved.add(token.scopeId);
  }

  /** An operator's task at a place the text has left is no task any more. */
  #resolveIncidents({ id }: Token, { by, cause }: Ending): void {
    for (const incident of this.state.incidents) {
      if (incident.tokenId !== id || incident.resolved) continue;
      this.record({ type: 'IncidentResolved', incidentId: incident.id, by, reason: cause });
    }
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
    const before = {
      state: this.#state,
      events: this.#events.length,
      work: this.#work.filter((work) => this.#tokenOf(work) !== undefined),
    };
    let steps = 0;
    do {
      for (let work = this.#work.shift(); work !== undefined; work = this.#work.shift()) {
        const token = this.#tokenOf(work);
        if (token === undefined) continue;
        if (steps >= MOST_STEPS) {
          this.#giveUp(before, token.nodeId);
          return;
        }
        steps += 1;
        this.#react(token, work);
      }
    } while (this.#rest());
  }

  /** The circle itself proves nothing and would fill the record: what led into it is kept, and can be tried again. */
  #giveUp({ state, events, work }: Beginning, circling: NodeId): void {
    this.#state = state;
    this.#events.length = events;
    this.#work.length = 0;
    const message = `Nothing came to rest within ${MOST_STEPS} steps`;
    if (work.length === 0)
      this.record({ type: 'IncidentRaised', code: 'livelock', nodeId: circling, message });
    for (const { tokenId, outcome, afresh } of work) {
      const { nodeId } = tokenOf(this.state, tokenId);
      const pending = { tokenId, afresh, ...(outcome === null ? {} : { outcome }) };
      this.record({ type: 'IncidentRaised', code: 'livelock', nodeId, message, ...pending });
    }
  }

  #arrive(tokenId: TokenId, scopeId: ScopeId, afresh: boolean): void {
    const move = (this.#moves.get(tokenId) ?? 0) + 1;
    this.#moves.set(tokenId, move);
    this.#moved.add(scopeId);
    this.#work.push({ tokenId, move, outcome: null, afresh });
  }

  /** The token a piece of work is about, unless it is gone or went on before its turn came. */
  #tokenOf({ tokenId, move }: Work): Token | undefined {
    if ((this.#moves.get(tokenId) ?? 0) !== move) return undefined;
    return tokenAt(this.state, tokenId);
  }

  #react(token: Token, { outcome, afresh }: Work): void {
    const { graph, node } = this.#standing(token);
    const visit = { graph, node, token };
    if (outcome === null) this.#behaviourOf(node).onActivate(this, visit, afresh);
    else this.#behaviourOf(node).onComplete(this, visit, outcome);
  }

  #rest(): boolean {
    return Object.values(this.elements).some((element) => element.onRest?.(this) === true);
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
