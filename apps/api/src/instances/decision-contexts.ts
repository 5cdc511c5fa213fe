import { Injectable } from '@nestjs/common';

import { WorkingDayCalendar } from '#libs/calendar';
import type { DecisionContext, Instant } from '#libs/engine';

import { BusinessClock } from '../clock/business-clock.js';
import { CurrentDirectory } from '../directory/current-directory.js';

/** What the engine would decide with at this moment: for telling people beforehand what they can do. */
@Injectable()
export class DecisionContexts {
  constructor(
    private readonly clock: BusinessClock,
    private readonly directory: CurrentDirectory,
    private readonly workingDays: WorkingDayCalendar,
  ) {}

  async now(): Promise<DecisionContext> {
    const now = (await this.clock.now()) as Instant;
    return { now, directory: await this.directory.now(), workingDays: this.workingDays };
  }
}
