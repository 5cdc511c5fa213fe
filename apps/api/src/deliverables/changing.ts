import { Injectable } from '@nestjs/common';

import { WorkingDayCalendar } from '#libs/calendar';
import type { Instant, PersonView } from '#libs/engine';
import {
  changeDeliverable,
  type Deliverable,
  type DeliverableChange,
  type DeliverablePatch,
  type LedgerEntry,
} from '#libs/ledger';
import { deliverableUpdate, PostgresLedgerStore } from '#libs/storage';

import { BusinessClock } from '../clock/business-clock.js';
import { CurrentDirectory } from '../directory/current-directory.js';
import type { CommandIdentity } from '../http/command-identity.js';
import { actorOf, Commands } from '../instances/commands.js';
import type { InstanceReading } from '../instances/instance-reading.js';
import { ProblemError } from '../problems/problem.js';
import { foreignFields } from './change-rights.js';
import { accepted } from './refuse-ledger.js';

/** Assigns and corrects a deliverable; a running instance is told of it in the same transaction. */
@Injectable()
export class Changing {
  constructor(
    private readonly ledger: PostgresLedgerStore,
    private readonly commands: Commands,
    private readonly clock: BusinessClock,
    private readonly directory: CurrentDirectory,
    private readonly calendar: WorkingDayCalendar,
  ) {}

  async change(
    person: PersonView,
    { deliverable }: LedgerEntry,
    reading: InstanceReading | null,
    change: DeliverableChange,
    identity: CommandIdentity,
  ): Promise<void> {
    const foreign = foreignFields(person, deliverable, change);
    if (foreign.length > 0) {
      const errors = foreign.map((field) => ({ field, message: '这一项不由您填写' }));
      throw new ProblemError('act.forbidden', { errors });
    }
    const changed = accepted(
      changeDeliverable(deliverable, change, {
        now: (await this.clock.now()) as Instant,
        directory: await this.directory.now(),
        calendar: this.calendar,
        started: reading !== null,
      }),
    );
    const patch = patchOf(change, changed.deliverable);
    if (reading === null || isOver(reading) || Object.keys(changed.attributes).length === 0) {
      await this.ledger.update(deliverable.id, patch);
      return;
    }
    await this.commands.perform({
      instanceId: reading.state.id,
      identity,
      alongside: [deliverableUpdate(deliverable.id, patch)],
      command: {
        type: 'ChangeSubject',
        by: actorOf(person.id),
        attributes: changed.attributes,
        content: null,
      },
    });
  }
}

function isOver({ state }: InstanceReading): boolean {
  return state.status === 'ended' || state.status === 'terminated';
}

/** Only the fields that were sent, as the ledger settled them, and when the work was given out. */
function patchOf(change: DeliverableChange, settled: Deliverable): DeliverablePatch {
  const fields = (Object.keys(change) as (keyof DeliverableChange)[]).filter(
    (field) => change[field] !== undefined,
  );
  const patch = Object.fromEntries(fields.map((field) => [field, settled[field]]));
  return { ...patch, assignedAt: settled.assignedAt };
}
