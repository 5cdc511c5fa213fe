import { Injectable } from '@nestjs/common';

import { WorkingDayCalendar } from '#libs/calendar';
import type { BusinessDate } from '#libs/engine';
import { workflowOutline, type LedgerContext, type WorkflowOutline } from '#libs/ledger';
import type { StoredDefinition } from '#libs/runtime';
import { PostgresDefinitionStore } from '#libs/storage';

import { BusinessClock } from '../clock/business-clock.js';
import { CurrentDirectory } from '../directory/current-directory.js';
import { MAIN_WORKFLOW } from './main-workflow.js';

const nothingDeployed: WorkflowOutline = { stages: [], steps: new Map(), path: [] };

/** What the ledger is read with: today, the calendar, the directory, and the outline of every version of the flow. */
@Injectable()
export class LedgerContexts {
  /** By content hash: an outline never changes. */
  private readonly outlines = new Map<string, WorkflowOutline>();

  constructor(
    private readonly definitions: PostgresDefinitionStore,
    private readonly clock: BusinessClock,
    private readonly directory: CurrentDirectory,
    private readonly calendar: WorkingDayCalendar,
  ) {}

  async now(): Promise<LedgerContext> {
    const current = await this.definitions.current(MAIN_WORKFLOW);
    await this.know(current);
    const present = (current && this.outlines.get(current.hash)) ?? nothingDeployed;
    return {
      today: (await this.clock.read()).businessDate as BusinessDate,
      calendar: this.calendar,
      directory: await this.directory.now(),
      outlineOf: (hash) => (hash === null ? present : (this.outlines.get(hash) ?? present)),
    };
  }

  /** Every instance is pinned to a version no newer than the current one, so a new current one is the time to look. */
  private async know(current: StoredDefinition | undefined): Promise<void> {
    if (current === undefined || this.outlines.has(current.hash)) return;
    for (const { hash, graph } of await this.definitions.versions(MAIN_WORKFLOW)) {
      this.outlines.set(hash, workflowOutline(graph));
    }
  }
}
