import { Injectable } from '@nestjs/common';

import type { CommandAnswer } from '#libs/runtime';

import type { CommandResultDto } from '../seats/command-result.dto.js';
import { presentCommand } from '../seats/present-command.js';
import { Commands, type RequestedCommand } from './commands.js';
import { Readings } from './readings.js';

/** Performs a command and presents its answer, the same one every time it is asked for again. */
@Injectable()
export class CommandResults {
  constructor(
    private readonly commands: Commands,
    private readonly readings: Readings,
  ) {}

  async perform(command: RequestedCommand): Promise<CommandResultDto> {
    return this.present(await this.commands.perform(command));
  }

  private async present(answer: CommandAnswer): Promise<CommandResultDto> {
    const reading = await this.readings.byId(answer.instanceId);
    if (reading === undefined) throw new Error(`Expected instance ${answer.instanceId} after its command`);
    return presentCommand(answer, reading);
  }
}
