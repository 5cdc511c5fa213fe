import { Injectable } from '@nestjs/common';

import type { Actor, Command, SeatId } from '#libs/engine';

import type { Asking } from '../http/asking.js';
import type { CommandResultDto } from '../seats/command-result.dto.js';
import { refuseSecrets } from '../seats/refuse-secrets.js';
import { CommandResults } from './command-results.js';
import { actorOf } from './commands.js';
import type { InstanceReading } from './instance-reading.js';
import { Sight } from './sight.js';

/** Makes the command once it is known who gives it. */
type CommandOf<Id> = (id: Id, by: Actor) => Command;

/**
 * The way of every operation: what its sender may not see is not there for them, what declares a secret is refused
 * before it is stored, and the engine decides the rest.
 */
@Injectable()
export class Operations {
  constructor(
    private readonly sight: Sight,
    private readonly results: CommandResults,
  ) {}

  /** @param texts what the sender wrote */
  async onInstance(
    asking: Asking,
    id: string,
    texts: readonly string[],
    command: (by: Actor) => Command,
  ): Promise<CommandResultDto> {
    const { reading } = await this.sight.instance(asking.caller, id);
    return this.perform(asking, reading, texts, command(actorOf(asking.caller.person)));
  }

  async onSeat(
    asking: Asking,
    id: string,
    texts: readonly string[],
    command: CommandOf<SeatId>,
  ): Promise<CommandResultDto> {
    const { reading, number } = await this.sight.part(asking.caller, id);
    return this.perform(asking, reading, texts, command(number as SeatId, actorOf(asking.caller.person)));
  }

  async perform(
    { identity }: Asking,
    { state }: InstanceReading,
    texts: readonly string[],
    command: Command,
  ): Promise<CommandResultDto> {
    refuseSecrets(texts);
    return this.results.perform({ instanceId: state.id, identity, command });
  }
}
