import { createHash } from 'node:crypto';
import { fileText } from '#libs/documents';
import type { Command, DefinitionHash, InstanceId, InstanceState, PersonId } from '#libs/engine';
import {
  DRAW,
  sampleCommand,
  startDeliverable,
  textVersions,
  type Deliverable,
  type SampleAct,
  type TextsFile,
} from '#libs/ledger';
import type { AlongsideWrite, StoredDefinition } from '#libs/runtime';
import { PostgresInstanceReader, type PostgresRuntime } from '#libs/storage';
import { instanceIdOf } from '../../deliverables/main-workflow.js';
import { penOf } from '../../instances/pen.js';

/** What an act sends through the door. */
interface Sending {
  readonly command: Command;
  readonly alongside?: readonly AlongsideWrite[];
  readonly definition?: DefinitionHash;
}

/**
 * Plays the sample's acts as the ordinary commands they are: nothing is written past the one door, so every history
 * of the demonstration is real and replays.
 */
export class ActPlayer {
  private readonly filed = new Map<string, number>();
  private readonly reader: PostgresInstanceReader;

  constructor(
    private readonly runtime: PostgresRuntime,
    private readonly definition: StoredDefinition,
    private readonly deliverables: ReadonlyMap<string, Deliverable>,
    private readonly texts: TextsFile,
  ) {
    this.reader = new PostgresInstanceReader(runtime.pool);
  }

  /** The act was played before this process began; only what it leaves for later acts is remembered. */
  remember(act: SampleAct): void {
    if (act.act === 'file') this.filed.set(act.deliverable, (this.filed.get(act.deliverable) ?? 0) + 1);
  }

  /** @throws Error when the rules refuse: the sample's files are then wrong. */
  async play(act: SampleAct, commandId: string): Promise<void> {
    const deliverable = this.deliverables.get(act.deliverable);
    if (deliverable === undefined)
      throw new Error(`Expected deliverable ${act.deliverable} in the sample plan`);
    const instanceId = instanceIdOf(deliverable.id);
    const {
      command,
      alongside = [],
      definition,
    } = await this.sendingOf(act, deliverable, instanceId, commandId);
    const outcome = await this.runtime.door.execute({
      instanceId,
      commandId,
      actorKey: act.by,
      requestHash: createHash('sha256').update(JSON.stringify(command)).digest('hex'),
      command,
      alongside,
      definition: definition ?? null,
    });
    if (outcome.kind !== 'accepted') {
      throw new Error(
        `Sample act ${commandId} (${act.deliverable} ${act.act} by ${act.by}): ${JSON.stringify(outcome)}`,
      );
    }
    this.remember(act);
  }

  private async sendingOf(
    act: SampleAct,
    deliverable: Deliverable,
    instanceId: InstanceId,
    commandId: string,
  ): Promise<Sending> {
    if (act.act === 'start') return this.start(deliverable, instanceId, personOf(act));
    const state = await this.stateOf(instanceId);
    if (act.act === 'file') return this.file(deliverable, state, personOf(act), commandId);
    return { command: sampleCommand(act, state) };
  }

  private start(deliverable: Deliverable, instanceId: InstanceId, person: PersonId): Sending {
    const subject = startDeliverable(deliverable, false);
    if (!subject.ok)
      throw new Error(`${deliverable.code} cannot be started: ${JSON.stringify(subject.refusal)}`);
    const by = { kind: 'person', person, channel: 'web' } as const;
    return {
      command: { type: 'StartInstance', by, instanceId, subject: subject.result },
      definition: this.definition.hash,
    };
  }

  private file(deliverable: Deliverable, state: InstanceState, person: PersonId, commandId: string): Sending {
    const number = this.filed.get(deliverable.code) ?? 0;
    const text = textVersions(this.texts, deliverable.code, deliverable.title)[number];
    const step = penOf({ state })?.step;
    if (text === undefined || step === undefined) {
      throw new Error(`${deliverable.code}: expected version ${number + 1} and an open pen`);
    }
    const filed = fileText({
      deliverableId: deliverable.id,
      instanceId: state.id,
      graph: this.definition.graph,
      step,
      text,
      by: { kind: 'person', person, channel: 'web' },
      commandId,
    });
    if ('code' in filed) throw new Error(`${deliverable.code}: the sample text looks classified`);
    return filed;
  }

  private async stateOf(instanceId: InstanceId): Promise<InstanceState> {
    const state = await this.reader.byId(instanceId);
    if (state === undefined) throw new Error(`Expected instance ${instanceId} to have been started`);
    return state;
  }
}

function personOf({ by }: SampleAct): PersonId {
  if (by === DRAW) throw new Error('Expected a person, not the draw');
  return by;
}
