import {
  completeState,
  type Command,
  type EventType,
  type InstanceId,
  type InstanceState,
  type Instant,
  type StoredState,
} from '#libs/engine';
import { newInstanceId, replayCheck, type CommandEnvelope, type CommandOutcome } from '#libs/runtime';
import { PostgresBusinessClock, PostgresInstanceArchive } from '#libs/storage';
import { cloneTestDatabase, envelope } from '#libs/testing';
import { Given, moment, type Act, type World } from '../../libs/testing/src/engine/index.js';
import { openProcess, type Process } from './process.js';
import {
  orderOf,
  serialResults,
  toldBy,
  type Order,
  type Result,
  type SerialResults,
} from './serial-results.js';

/** How a race ended. */
export interface Finish {
  readonly found: Result;
  readonly serial: SerialResults;
  /** `null`: what was found is neither of the two serial results. */
  readonly order: Order | null;
}

/** Two commands on one instance, from whoever gives them. */
export interface Pair {
  readonly one: Act;
  readonly other: Act;
}

/** A database with the processes that race in it. */
export class RaceCourse {
  readonly clock: PostgresBusinessClock;
  private readonly archive: PostgresInstanceArchive;

  private constructor(
    readonly world: World,
    readonly processes: readonly [Process, Process, ...Process[]],
    private readonly drop: () => Promise<void>,
  ) {
    const [{ pool }] = processes;
    this.clock = new PostgresBusinessClock(pool);
    this.archive = new PostgresInstanceArchive(pool);
  }

  static async open(world: World, howMany = 2): Promise<RaceCourse> {
    const database = await cloneTestDatabase();
    const more = Array.from({ length: howMany - 2 }, () => openProcess(database.url, world.directory));
    const [one, other] = [
      openProcess(database.url, world.directory),
      openProcess(database.url, world.directory),
    ];
    const course = new RaceCourse(world, [one, other, ...more], () => database.drop());
    await one.definitions.deploy(world.graph, world.graph.key);
    await course.clock.startAt(moment('2015-09-24 09:00'));
    return course;
  }

  async close(): Promise<void> {
    for (const process of this.processes) await process.close();
    await this.drop();
  }

  /** Instances that all went the same way, each in its own time. */
  async prepare(count: number, acts: readonly Act[]): Promise<readonly InstanceId[]> {
    const commands = commandsOf(this.world, acts);
    const ids = Array.from({ length: count }, () => newInstanceId());
    const [{ door }] = this.processes;
    const outcomes = await Promise.all(
      ids.flatMap((id) => commands.map((command) => door.execute(this.envelope(id, command)))),
    );
    const refused = outcomes.find(({ kind }) => kind !== 'accepted');
    if (refused !== undefined)
      throw new Error(`Expected all to be prepared, found ${JSON.stringify(refused)}`);
    return ids;
  }

  async stateOf(id: InstanceId): Promise<InstanceState> {
    const [{ pool }] = this.processes;
    const { rows } = await pool.query<{ snapshot: StoredState }>(
      'select snapshot from instance where id = $1',
      [id],
    );
    return completeState(rows[0]!.snapshot);
  }

  /** How many events of a kind all histories hold. */
  async count(type: EventType): Promise<number> {
    const [{ pool }] = this.processes;
    const { rows } = await pool.query<{ count: number }>(
      'select count(*)::int from instance_event where type = $1',
      [type],
    );
    return rows[0]!.count;
  }

  /** What a command comes to when nobody else acts. */
  async alone(id: InstanceId, act: Act): Promise<CommandOutcome> {
    const [{ door }] = this.processes;
    return door.execute(this.envelope(id, act(await this.stateOf(id), this.world)));
  }

  /** Both at once, each through a door of its own; nobody says who is first. */
  async race(id: InstanceId, pair: Pair): Promise<Finish> {
    const [left, right] = this.processes;
    return this.run(id, pair, async (one, other) =>
      Promise.all([left.door.execute(one), right.door.execute(other)]),
    );
  }

  /** The second is sent while the first has decided and holds the lock. */
  async overlap(id: InstanceId, pair: Pair): Promise<Finish> {
    const [left, right] = this.processes;
    return this.run(id, pair, async (one, other) => {
      const halt = left.store.halt(id);
      const first = left.door.execute(one);
      await halt.reached;
      const linedUp = right.store.linesUpFor(id);
      const second = right.door.execute(other);
      await linedUp;
      halt.goOn();
      return Promise.all([first, second]);
    });
  }

  envelope(id: InstanceId, command: Command, commandId?: string): CommandEnvelope {
    const sent = command.type === 'StartInstance' ? { ...command, instanceId: id } : command;
    return {
      ...envelope(id, sent, commandId === undefined ? {} : { commandId }),
      definition: command.type === 'StartInstance' ? this.world.graph.hash : null,
    };
  }

  /** What must be empty after every race: failed transactions, deadlocks, histories that do not add up. */
  async damage(): Promise<readonly unknown[]> {
    const [{ pool }] = this.processes;
    const { rows } = await pool.query<{ deadlocks: number }>(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    const { differing } = await replayCheck(this.archive);
    return [
      ...this.processes.flatMap(({ store }) => store.failures),
      ...rows.filter(({ deadlocks }) => deadlocks > 0),
      ...differing,
    ];
  }

  private async run(
    id: InstanceId,
    { one, other }: Pair,
    send: (
      one: CommandEnvelope,
      other: CommandEnvelope,
    ) => Promise<readonly [CommandOutcome, CommandOutcome]>,
  ): Promise<Finish> {
    const before = await this.stateOf(id);
    const { now } = await this.clock.read();
    const commands = [one(before, this.world), other(before, this.world)] as const;
    const [first, second] = await send(this.envelope(id, commands[0]), this.envelope(id, commands[1]));
    const found: Result = { state: await this.stateOf(id), told: [toldBy(first), toldBy(second)] };
    const serial = serialResults(this.world, before, commands, [timeOf(first, now), timeOf(second, now)]);
    return { found, serial, order: orderOf(found, serial) };
  }
}

/** Acts as commands, found by trying them. */
function commandsOf(world: World, acts: readonly Act[]): readonly Command[] {
  const commands: Command[] = [];
  const noting =
    (act: Act): Act =>
    (state, here) => {
      const command = act(state, here);
      commands.push(command);
      return command;
    };
  return new Given(world, acts.map(noting)) && commands;
}

/** When a command was decided. A refusal names no time of its own, and depends on none. */
function timeOf(outcome: CommandOutcome, otherwise: Instant): Instant {
  return outcome.kind === 'accepted' ? (Date.parse(outcome.answer.at) as Instant) : otherwise;
}
