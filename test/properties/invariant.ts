import type { Action, Command, DecisionContext, Event, Graph, InstanceState, Rejection } from '#libs/engine';
import type { Dice } from './dice.js';
import type { PropertyWorld } from './worlds/index.js';

/** A command that was carried out, and all there is to know about it. */
export interface Happened {
  readonly world: PropertyWorld;
  readonly command: Command;
  readonly context: DecisionContext;
  /** The workflow before and after; they differ only where the instance moved to another version. */
  readonly graph: Graph;
  readonly graphAfter: Graph;
  readonly before: InstanceState | null;
  readonly after: InstanceState;
  readonly action: Action;
  readonly events: readonly Event[];
}

export interface Refused {
  readonly command: Command;
  readonly rejection: Rejection;
}

/** A whole history. */
export interface Lived {
  readonly world: PropertyWorld;
  readonly happened: readonly Happened[];
  readonly events: readonly Event[];
  readonly state: InstanceState;
  readonly graph: Graph;
}

/** Something that holds whatever anybody does. */
export interface Invariant {
  /** As it is counted: `05`. */
  readonly number: string;
  readonly name: string;
  afterEach?(happened: Happened): void;
  afterRefusal?(refused: Refused): void;
  /** Looked at once per history, with chance to choose what to look at closely. Answers how many cases it looked at. */
  atEnd?(lived: Lived, dice: Dice): number | undefined;
}

/** An invariant does not hold. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

export function must(holds: boolean, what: () => string): asserts holds {
  if (!holds) throw new Broken(what());
}
