import { Injectable } from '@nestjs/common';

import type { InstanceId, PersonView } from '#libs/engine';
import type { Deliverable, DeliverableId } from '#libs/ledger';
import { PostgresLedgerStore } from '#libs/storage';

import { CurrentDirectory } from '../directory/current-directory.js';
import type { Principal } from '../http/principal.js';
import { ProblemError } from '../problems/problem.js';
import { parseInstanceId, parsePublicId } from '../seats/public-id.js';
import type { InstanceReading } from './instance-reading.js';
import { mayReadPaper, type Paper } from './paper-access.js';
import { Readings } from './readings.js';

/** A paper somebody may see. */
export interface SeenPaper {
  readonly viewer: PersonView;
  readonly deliverable: Deliverable;
  /** `null` while it has not been started. */
  readonly reading: InstanceReading | null;
}

export interface SeenInstance extends SeenPaper {
  readonly reading: InstanceReading;
}

/**
 * Opens what a person may see. What they may not see, what does not exist and what could not exist are one answer:
 * `not_found`.
 */
@Injectable()
export class Sight {
  constructor(
    private readonly readings: Readings,
    private readonly ledger: PostgresLedgerStore,
    private readonly directory: CurrentDirectory,
  ) {}

  async viewer(caller: Principal): Promise<PersonView> {
    const person = (await this.directory.now()).person(caller.person);
    if (person === undefined) throw new ProblemError('session.required');
    return person;
  }

  /** A deliverable's text and everything beside it. */
  async paper(caller: Principal, deliverableId: string): Promise<SeenPaper> {
    const viewer = await this.viewer(caller);
    const id = parseInstanceId(deliverableId);
    const entry = id === null ? undefined : await this.ledger.entry(deliverableId as DeliverableId);
    if (entry === undefined) throw new ProblemError('not_found');
    const reading = (await this.readings.ofDeliverable(deliverableId)) ?? null;
    const { deliverable } = entry;
    if (!mayReadPaper(viewer, paperOf(deliverable, reading), await this.directory.now())) {
      throw new ProblemError('not_found');
    }
    return { viewer, deliverable, reading };
  }

  async instance(caller: Principal, id: string): Promise<SeenInstance> {
    const viewer = await this.viewer(caller);
    const instanceId = parseInstanceId(id);
    const reading = instanceId === null ? undefined : await this.readings.byId(instanceId);
    const seen = reading && (await this.ofReading(viewer, reading));
    if (seen === undefined) throw new ProblemError('not_found');
    return seen;
  }

  /** The instance a seat or an opinion belongs to, by the public id of either, and its number there. */
  async part(caller: Principal, id: string): Promise<SeenInstance & { readonly number: number }> {
    const parsed = parsePublicId(id);
    if (parsed === null) throw new ProblemError('not_found');
    return { ...(await this.instance(caller, parsed.instanceId)), number: parsed.number };
  }

  /** Those of some instances a person may see. */
  async instances(
    caller: Principal,
    ids: readonly InstanceId[],
  ): Promise<ReadonlyMap<InstanceId, SeenInstance>> {
    const viewer = await this.viewer(caller);
    const seen = new Map<InstanceId, SeenInstance>();
    for (const [id, reading] of await this.readings.byIds(ids)) {
      const instance = await this.ofReading(viewer, reading);
      if (instance !== undefined) seen.set(id, instance);
    }
    return seen;
  }

  private async ofReading(viewer: PersonView, reading: InstanceReading): Promise<SeenInstance | undefined> {
    const entry = await this.ledger.entry(reading.state.subject.id as DeliverableId);
    if (entry === undefined) return undefined;
    const { deliverable } = entry;
    const paper = paperOf(deliverable, reading);
    return mayReadPaper(viewer, paper, reading.directory) ? { viewer, deliverable, reading } : undefined;
  }
}

function paperOf(deliverable: Deliverable, reading: InstanceReading | null): Paper {
  const { responsibleUnit, leadUnits, reviewUnits, acceptingBody, supervisingBody } = deliverable;
  const { personInCharge, handler, leaderInCharge } = deliverable;
  return {
    responsibleUnit,
    leadUnits,
    reviewUnits,
    acceptingBody,
    supervisingBody,
    people: [personInCharge, handler, leaderInCharge].filter((person) => person !== null),
    state: reading?.state ?? null,
  };
}
