import { Injectable } from '@nestjs/common';

import type { Circulation, ContentHash, InstanceId, PersonId, PersonView, Thread } from '#libs/engine';
import type { Deliverable, DeliverableId } from '#libs/ledger';
import { PostgresLedgerStore } from '#libs/storage';

import { CurrentDirectory } from '../directory/current-directory.js';
import type { Principal } from '../http/principal.js';
import { ProblemError } from '../problems/problem.js';
import { parseInstanceId, parsePublicId } from '../seats/public-id.js';
import { DecisionContexts } from './decision-contexts.js';
import type { InstanceReading } from './instance-reading.js';
import { mayReadPaper, sentTo, type Paper } from './paper-access.js';
import { Readings } from './readings.js';
import { standsIn } from './stand-in.js';

/** A paper somebody may see. */
export interface SeenPaper {
  readonly viewer: PersonView;
  readonly deliverable: Deliverable;
  /** `null` while it has not been started. */
  readonly reading: InstanceReading | null;
}

/** Its texts, and which of them. */
export interface SeenTexts extends SeenPaper {
  readonly shows: (hash: ContentHash) => boolean;
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
    private readonly contexts: DecisionContexts,
  ) {}

  async viewer(caller: Principal): Promise<PersonView> {
    const person = (await this.directory.now()).person(caller.person);
    if (person === undefined) throw new ProblemError('session.required');
    return person;
  }

  /** A deliverable's text and everything beside it. */
  async paper(caller: Principal, deliverableId: string): Promise<SeenPaper> {
    const paper = await this.found(caller, deliverableId);
    if (!(await this.mayRead(paper))) throw new ProblemError('not_found');
    return paper;
  }

  /** A deliverable's texts: all of them, or those a person was sent. */
  async texts(caller: Principal, deliverableId: string): Promise<SeenTexts> {
    const paper = await this.found(caller, deliverableId);
    if (await this.mayRead(paper)) return { ...paper, shows: () => true };
    const sent = paper.reading === null ? null : sentTo(paper.viewer.id, paper.reading.state);
    if (sent === null || sent.size === 0) throw new ProblemError('not_found');
    return { ...paper, shows: (hash) => sent.has(hash) };
  }

  private async found(caller: Principal, deliverableId: string): Promise<SeenPaper> {
    const viewer = await this.viewer(caller);
    const id = parseInstanceId(deliverableId);
    const entry = id === null ? undefined : await this.ledger.entry(deliverableId as DeliverableId);
    if (entry === undefined) throw new ProblemError('not_found');
    const reading = (await this.readings.ofDeliverable(deliverableId)) ?? null;
    return { viewer, deliverable: entry.deliverable, reading };
  }

  private async mayRead({ viewer, deliverable, reading }: SeenPaper): Promise<boolean> {
    if (mayReadPaper(viewer, paperOf(deliverable, reading), await this.directory.now())) return true;
    return reading !== null && standsIn(viewer, reading, await this.contexts.now());
  }

  async instance(caller: Principal, id: string): Promise<SeenInstance> {
    const instanceId = parseInstanceId(id);
    const seen =
      instanceId === null ? undefined : (await this.instances(caller, [instanceId])).get(instanceId);
    if (seen === undefined) throw new ProblemError('not_found');
    return seen;
  }

  /** The instance a seat or an opinion belongs to, by the public id of either, and its number there. */
  async part(caller: Principal, id: string): Promise<SeenInstance & { readonly number: number }> {
    const parsed = parsePublicId(id);
    if (parsed === null) throw new ProblemError('not_found');
    return { ...(await this.instance(caller, parsed.instanceId)), number: parsed.number };
  }

  /** A text that was sent round, for those it was sent to and for those who may see the paper. */
  async circulation(
    caller: Principal,
    id: string,
  ): Promise<SeenInstance & { readonly circulation: Circulation }> {
    const { number, ...seen } = await this.anyPart(caller, id);
    const circulation = seen.reading.state.circulations[number - 1];
    if (circulation === undefined || !(await this.reaches(seen, [circulation.to])))
      throw new ProblemError('not_found');
    return { ...seen, circulation };
  }

  /** A question, for those it was put to and for those who may see the paper. */
  async question(caller: Principal, id: string): Promise<SeenInstance & { readonly thread: Thread }> {
    const { number, ...seen } = await this.anyPart(caller, id);
    const thread = seen.reading.state.threads[number - 1];
    if (thread === undefined || !(await this.reaches(seen, thread.to))) throw new ProblemError('not_found');
    return { ...seen, thread };
  }

  private async anyPart(caller: Principal, id: string): Promise<SeenInstance & { readonly number: number }> {
    const parsed = parsePublicId(id);
    const kept = parsed === null ? undefined : (await this.kept([parsed.instanceId])).get(parsed.instanceId);
    if (parsed === null || kept === undefined) throw new ProblemError('not_found');
    return { ...kept, viewer: await this.viewer(caller), number: parsed.number };
  }

  private async reaches(seen: SeenInstance, to: readonly PersonId[]): Promise<boolean> {
    return to.includes(seen.viewer.id) || this.mayRead(seen);
  }

  /** Those of some instances a person may see. */
  async instances(
    caller: Principal,
    ids: readonly InstanceId[],
  ): Promise<ReadonlyMap<InstanceId, SeenInstance>> {
    const viewer = await this.viewer(caller);
    const seen = new Map<InstanceId, SeenInstance>();
    for (const [id, kept] of await this.kept(ids)) {
      if (await this.mayRead({ viewer, ...kept })) seen.set(id, { viewer, ...kept });
    }
    return seen;
  }

  /** Instances with their deliverables, whoever may see them: two statements however many there are. */
  async kept(ids: readonly InstanceId[]): Promise<ReadonlyMap<InstanceId, Omit<SeenInstance, 'viewer'>>> {
    const readings = await this.readings.byIds(ids);
    const subjects = [...readings.values()].map(({ state }) => state.subject.id as DeliverableId);
    const entries = await this.ledger.entriesOf(subjects);
    const kept = new Map<InstanceId, Omit<SeenInstance, 'viewer'>>();
    for (const [id, reading] of readings) {
      const entry = entries.get(reading.state.subject.id as DeliverableId);
      if (entry !== undefined) kept.set(id, { deliverable: entry.deliverable, reading });
    }
    return kept;
  }
}

export function maySee(viewer: PersonView, deliverable: Deliverable, reading: InstanceReading): boolean {
  return mayReadPaper(viewer, paperOf(deliverable, reading), reading.directory);
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
