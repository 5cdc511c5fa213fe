import { expect } from '@jest/globals';
import {
  decide,
  evolve,
  type Command,
  type Decision,
  type DirectoryView,
  type Event,
  type EventType,
  type Graph,
  type Instant,
  type InstanceState,
  type RejectionCode,
} from '#libs/engine';
import { fiveStages } from './five-stages.js';
import { town } from './town.js';
import { moment, weekDays } from './week-days.js';

/** Something done, told so that seat numbers need not be known: from the state as it stands to a command. */
export type Act = (state: InstanceState | null, world: World) => Command;
/** Time that passes before the next act. */
export interface Pause {
  readonly until: Instant;
}

export interface World {
  readonly graph: Graph;
  readonly directory: DirectoryView;
}

const MINUTE = 60_000;
/** A Thursday morning. */
const BEGINNING = moment('2015-09-24 09:00');

/** An instance after some acts. Every one of them must be accepted; a minute passes before each. */
export class Given {
  readonly events: Event[] = [];
  now: Instant = BEGINNING;
  #state: InstanceState | null = null;

  constructor(
    public world: World,
    acts: readonly (Act | Pause)[],
  ) {
    for (const act of acts) this.and(act);
  }

  get state(): InstanceState {
    if (this.#state === null) throw new Error('Nothing was done yet');
    return this.#state;
  }

  /** One more act that is accepted. */
  and(act: Act | Pause): this {
    if ('until' in act) {
      this.now = act.until;
      return this;
    }
    const { decision, command } = this.#decide(act);
    if (!decision.ok) {
      throw new Error(
        `Expected ${command.type} to be accepted, but found ${JSON.stringify(decision.rejection)}`,
      );
    }
    for (const event of decision.events) {
      this.events.push(event);
      this.#state = evolve(this.#state, event);
    }
    return this;
  }

  /** From here on people have other posts, or have left. */
  meanwhile(directory: DirectoryView): this {
    this.world = { ...this.world, directory };
    return this;
  }

  /** The act a test is about. */
  when(act: Act): Then {
    return new Then(this.#state, this.#decide(act).decision);
  }

  #decide(act: Act): { readonly decision: Decision; readonly command: Command } {
    this.now = (this.now + MINUTE) as Instant;
    const command = act(this.#state, this.world);
    const context = { now: this.now, directory: this.world.directory, workingDays: weekDays };
    return { command, decision: decide(this.world.graph, this.#state, command, context) };
  }
}

type Expected = EventType | ({ readonly type: EventType } & Readonly<Record<string, unknown>>);

/** What came of an act. */
export class Then {
  constructor(
    private readonly before: InstanceState | null,
    readonly decision: Decision,
  ) {}

  get events(): readonly Event[] {
    if (!this.decision.ok) {
      throw new Error(`Expected events, but found the refusal ${JSON.stringify(this.decision.rejection)}`);
    }
    return this.decision.events;
  }

  get state(): InstanceState {
    const after = this.events.reduce<InstanceState | null>(evolve, this.before);
    if (after === null) throw new Error('Nothing was done');
    return after;
  }

  /** Exactly these events, in this order; of each the facts named. */
  thenEmits(...expected: readonly Expected[]): this {
    expect(this.events.map(({ type }) => type)).toEqual(
      expected.map((event) => (typeof event === 'string' ? event : event.type)),
    );
    expected.forEach((event, index) => {
      if (typeof event !== 'string') expect(this.events[index]).toMatchObject(event);
    });
    return this;
  }

  /** These events among others. */
  thenEmitsAmongOthers(...expected: readonly Expected[]): this {
    for (const event of expected) {
      const facts = typeof event === 'string' ? { type: event } : event;
      expect(this.events).toEqual(expect.arrayContaining([expect.objectContaining(facts)]));
    }
    return this;
  }

  thenEmitsNo(type: EventType): this {
    expect(this.events.filter((event) => event.type === type)).toEqual([]);
    return this;
  }

  thenRefuses(code: RejectionCode, facts: Readonly<Record<string, unknown>> = {}): this {
    const found = this.decision.ok ? this.decision.events.map(({ type }) => type) : this.decision.rejection;
    expect(found).toMatchObject({ code, ...facts });
    return this;
  }
}

/** An instance of a workflow (the five stages unless another is given) in a town, after some acts. */
export function given(...acts: readonly (Act | Pause)[]): Given {
  return givenIn({}, ...acts);
}

export function givenIn(world: Partial<World>, ...acts: readonly (Act | Pause)[]): Given {
  return new Given({ graph: world.graph ?? fiveStages(), directory: world.directory ?? town() }, acts);
}
