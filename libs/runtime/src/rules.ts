import type { Command, Decision, DecisionContext, Effect, Event, Graph, InstanceState } from '#libs/engine';

/** The engine, as the door calls it. `null` stands for an instance that does not exist yet. */
export interface Rules {
  decide(graph: Graph, state: InstanceState | null, command: Command, context: DecisionContext): Decision;
  evolve(state: InstanceState | null, event: Event): InstanceState;
  effectsOf(graph: Graph, state: InstanceState, event: Event): readonly Effect[];
  /** Throws when the state cannot be: a bug, never an answer to a command. */
  checkInvariants(graph: Graph, state: InstanceState): void;
}
