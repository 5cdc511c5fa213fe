import { Injectable } from '@nestjs/common';

import type { PersonId } from '#libs/engine';

import type { CommandResultDto } from '../seats/command-result.dto.js';
import { namesThen, presentCommand } from '../seats/present-command.js';
import type { NameBook } from '../seats/present-seat.js';
import { Commands, type RequestedCommand } from './commands.js';
import { Readings } from './readings.js';

export interface AnsweredCommand {
  readonly result: CommandResultDto;
  /** What people and units were called at the commit. */
  readonly names: NameBook;
}

/** Performs a command and presents its answer, the same one every time it is asked for again. */
@Injectable()
export class CommandResults {
  constructor(
    private readonly commands: Commands,
    private readonly readings: Readings,
  ) {}

  async perform(command: RequestedCommand): Promise<CommandResultDto> {
    return (await this.answer(command)).result;
  }

  /** Also gives the names of that moment, for what is presented beside the result. */
  async answer(command: RequestedCommand): Promise<AnsweredCommand> {
    const answer = await this.commands.perform(command);
    const reading = await this.readings.byId(answer.instanceId);
    if (reading === undefined) throw new Error(`Expected instance ${answer.instanceId} after its command`);
    return {
      result: presentCommand(answer, reading, command.identity.actorKey as PersonId),
      names: namesThen(answer),
    };
  }
}
