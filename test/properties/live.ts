import {
  decide,
  evolve,
  type Command,
  type Decision,
  type DecisionContext,
  type Event,
  type Graph,
  type InstanceState,
  type Instant,
} from '#libs/engine';
import { starts } from '../../libs/testing/src/engine/acts.js';
import { moment } from '../../libs/testing/src/engine/week-days.js';
import { migrates, nextCommand } from './acts/index.js';
import { Dice } from './dice.js';
import type { Happened, Lived, Refused } from './invariant.js';
import { randomWorld, type PropertyWorld } from './worlds/index.js';

/** A history as numbers: what its world grows from, and what each move is made up from. Without a move it is another. */
export interface Plan {
  readonly seed: number;
  readonly moves: readonly number[];
}

export interface Watcher {
  readonly afterEach: (happened: Happened) => void;
  readonly afterRefusal: (refused: Refused) => void;
}

const MINUTE = 60_000;
const pauses = [1, 1, 10, 90, 600, 1500].map((minutes) => minutes * MINUTE);

export function planOf(seed: number): Plan {
  const dice = new Dice(seed);
  const length = 12 + dice.below(24);
  return { seed, moves: Array.from({ length }, () => dice.seed()) };
}

/** Lives a history from its start to its last move. */
export function live({ seed, moves }: Plan, watcher: Watcher): Lived {
  const life = new Life(randomWorld(new Dice(seed)), watcher);
  for (const move of moves) life.move(new Dice(move));
  return life.lived();
}

class Life {
  readonly #happened: Happened[] = [];
  readonly #events: Event[] = [];
  #graph: Graph;
  #directory: DecisionContext['directory'];
  #now: Instant = moment('2015-09-24 09:00');
  #state: InstanceState;

  constructor(
    private readonly world: PropertyWorld,
    private readonly watcher: Watcher,
  ) {
    this.#graph = world.graph;
    this.#directory = world.directories[0];
    const command = starts('planner', world.attributes)(null, {
      graph: world.graph,
      directory: this.#directory,
    });
    const state = this.#act(null, command);
    if (state === null) throw new Error('Expected the instance to start');
    this.#state = state;
  }

  move(dice: Dice): void {
    this.#now = (this.#now + dice.one(pauses)) as Instant;
    if (dice.often(2)) this.#directory = this.world.directories[1];
    const situation = { graph: this.#graph, state: this.#state, directory: this.#directory, dice };
    if (dice.often(3)) {
      const { target, command } = migrates(situation);
      this.#state = this.#act(this.#state, command, target) ?? this.#state;
      return;
    }
    const command = nextCommand(situation);
    if (command === null) return;
    if (command.type === 'FireTimer') this.#waitFor(command.timerId);
    this.#state = this.#act(this.#state, command) ?? this.#state;
  }

  lived(): Lived {
    const { world } = this;
    return { world, happened: this.#happened, events: this.#events, state: this.#state, graph: this.#graph };
  }

  /** The state after a command; `null`: it was refused. */
  #act(before: InstanceState | null, command: Command, target?: Graph): InstanceState | null {
    const { workingDays } = this.world;
    const context = { now: this.#now, directory: this.#directory, workingDays, target };
    // A version nobody holds is never asked for: the door looks it up first.
    if (command.type === 'MigrateInstance' && target !== undefined && command.to !== target.hash) {
      context.target = this.#graph;
    }
    const graph = this.#graph;
    const decision: Decision = decide(graph, before, command, context);
    if (!decision.ok) {
      this.watcher.afterRefusal({ command, rejection: decision.rejection });
      return null;
    }
    const { action, events } = decision;
    const after = events.reduce<InstanceState | null>(evolve, before);
    if (after === null) throw new Error('Expected an accepted command to leave a state');
    if (command.type === 'MigrateInstance' && context.target !== undefined) this.#graph = context.target;
    const happened = {
      world: this.world,
      command,
      context,
      graph,
      graphAfter: this.#graph,
      before,
      after,
      action,
      events,
    };
    this.#events.push(...events);
    this.#happened.push(happened);
    this.watcher.afterEach(happened);
    return after;
  }

  #waitFor(timerId: number): void {
    const due = this.#state.timers.find(({ id }) => id === timerId)?.dueAt;
    if (due !== undefined && due > this.#now) this.#now = due;
  }
}
