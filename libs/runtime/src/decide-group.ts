import {
  decide,
  type DefinitionHash,
  type DirectoryView,
  type Graph,
  type InstanceId,
  type WorkingDays,
} from '#libs/engine';
import { businessNow } from './business-clock.js';
import type { CommandAnswer, CommandEnvelope, CommandOutcome } from './command-envelope.js';
import { commandNames } from './command-names.js';
import { advance, progressFrom, seatsTouched, writeOf, type InstanceProgress } from './instance-progress.js';
import type {
  CommandKey,
  CommandWrite,
  GroupReading,
  GroupWrite,
  StoredCommand,
} from './ports/instance-store.js';

/** What became of one command in a group. */
export type Verdict =
  | { readonly kind: 'outcome'; readonly outcome: CommandOutcome }
  /** Its instance was locked by somebody else: it leaves the group. */
  | { readonly kind: 'skipped' }
  /** An invariant broke or a part is missing. Its neighbours are not touched by it. */
  | { readonly kind: 'bug'; readonly error: unknown };

/** All a group decides with, besides what was read. */
export interface GroupContext {
  readonly directory: DirectoryView;
  readonly workingDays: WorkingDays;
  readonly graphs: ReadonlyMap<DefinitionHash, Graph>;
}

/** The definition a command's instance is pinned to, or will be; of a migration also the one it goes to. */
export function definitionsOf(
  { instanceId, definition, command }: CommandEnvelope,
  reading: GroupReading,
): readonly DefinitionHash[] {
  const present = reading.instances.get(instanceId)?.state.definition.hash ?? definition;
  return [
    ...(present === null ? [] : [present]),
    ...(command.type === 'MigrateInstance' ? [command.to] : []),
  ];
}

/**
 * Decides a group's commands in their order, each on what the ones before it left. Verdicts stand in the order of
 * the commands and hold once the write is committed.
 */
export function decideGroup(
  commands: readonly CommandEnvelope[],
  reading: GroupReading,
  context: GroupContext,
): { readonly write: GroupWrite; readonly verdicts: readonly Verdict[] } {
  const group = new Group(reading, context);
  const verdicts = commands.map((envelope): Verdict => {
    if (reading.skipped.has(envelope.instanceId)) return { kind: 'skipped' };
    try {
      return { kind: 'outcome', outcome: group.decide(envelope) };
    } catch (error) {
      return { kind: 'bug', error };
    }
  });
  return { verdicts, write: group.write() };
}

class Group {
  private readonly progress = new Map<InstanceId, InstanceProgress>();
  private readonly answered = new Map<string, StoredCommand>();
  private readonly accepted: { readonly envelope: CommandEnvelope; readonly row: CommandWrite }[] = [];

  constructor(
    private readonly reading: GroupReading,
    private readonly context: GroupContext,
  ) {
    for (const command of reading.commands) this.answered.set(keyOf(command), command);
  }

  decide(envelope: CommandEnvelope): CommandOutcome {
    const { instanceId, command } = envelope;
    const before = this.answered.get(keyOf(envelope));
    if (before !== undefined) {
      if (before.requestHash !== envelope.requestHash) return { kind: 'key-reused' };
      return { kind: 'accepted', replayed: true, answer: before.answer };
    }

    const progress =
      this.progress.get(instanceId) ?? progressFrom(this.reading.instances.get(instanceId) ?? null);
    const { state } = progress;
    if (state === null && command.type !== 'StartInstance') {
      return { kind: 'rejected', rejection: { code: 'not_found' } };
    }

    const { directory, workingDays } = this.context;
    const graph = this.graphOf(state?.definition.hash ?? envelope.definition);
    const now = businessNow(this.reading.databaseTime, this.reading.clockOffset, state?.lastEventAt ?? null);
    const target = command.type === 'MigrateInstance' ? this.graphOf(command.to) : undefined;
    const decision = decide(graph, state, command, { now, directory, workingDays, target });
    if (!decision.ok) return { kind: 'rejected', rejection: decision.rejection };

    const next = advance(target ?? graph, progress, decision.events, {
      action: decision.action,
      directoryVersion: directory.version,
      calendarVersion: workingDays.version,
      clockOffset: this.reading.clockOffset,
      commandId: envelope.commandId,
    });
    const seats = seatsTouched(state, next.state);
    const answer: CommandAnswer = {
      instanceId,
      version: next.state.sequence,
      status: next.state.status,
      outcome: next.state.outcome,
      at: new Date(now).toISOString(),
      seats,
      events: decision.events.map((event) => event.type),
      names: commandNames(directory, command, seats),
    };
    this.progress.set(instanceId, next);
    this.remember(envelope, answer);
    return { kind: 'accepted', replayed: false, answer };
  }

  write(): GroupWrite {
    return {
      instances: [...this.progress.values()].map(writeOf).filter((write) => write !== null),
      commands: this.accepted.map(({ row }) => row),
      alongside: this.accepted.flatMap(({ envelope }) => envelope.alongside),
    };
  }

  private remember(envelope: CommandEnvelope, answer: CommandAnswer): void {
    const { instanceId, actorKey, commandId, requestHash } = envelope;
    const row: CommandWrite = { instanceId, actorKey, commandId, requestHash, answer };
    this.answered.set(keyOf(row), row);
    this.accepted.push({ envelope, row });
  }

  private graphOf(hash: DefinitionHash | null): Graph {
    const graph = hash === null ? undefined : this.context.graphs.get(hash);
    if (graph === undefined) throw new Error(`Expected definition ${hash ?? '(none named)'} to be deployed`);
    return graph;
  }
}

/** A text for a key; the separator occurs in no actor key. */
function keyOf({ actorKey, commandId }: CommandKey): string {
  return `${actorKey}\n${commandId}`;
}
