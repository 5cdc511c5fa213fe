import { ApiClient, Refused } from '../api-client.js';
import { Failure } from '../failure.js';

/** What the walk reads of an instance. The server sends more. */
export interface InstanceReading {
  readonly id: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly round: number;
  readonly seats: readonly SeatReading[];
  readonly opinions: readonly { readonly id: string; readonly item: { readonly place: string } }[];
}

export interface SeatReading {
  readonly id: string;
  readonly step: string;
  readonly round: number;
  readonly purpose: string;
  readonly state: string;
  readonly principal: { readonly kind: string; readonly id: string; readonly name: string };
  readonly holder: { readonly id: string; readonly name: string } | null;
  readonly answer: string | null;
}

export interface Decision {
  readonly answer: string;
  readonly opinion?: string;
  readonly items?: readonly {
    readonly place: string;
    readonly nature: string;
    readonly wording: string;
    readonly reason: string;
  }[];
  readonly to?: string;
  readonly resubmit?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

interface DeliverableReading {
  readonly id: string;
  readonly instanceId: string | null;
}

interface VersionReading {
  readonly number: number;
  readonly hash: string;
}

const GLANCES = 100;
const GLANCE_MS = 200;

/**
 * Plays people on a server for one deliverable. Every write carries a key made of the deliverable and the act, so
 * a walk that was cut off can be played again from the start: what was done before answers as it did then.
 */
export class StageHand {
  private readonly clients = new Map<string, ApiClient>();
  private readonly held = new Map<string, string>();

  private constructor(
    private readonly url: string,
    readonly code: string,
    readonly deliverableId: string,
  ) {}

  static async enter(url: string, code: string, as: string): Promise<StageHand> {
    const client = new ApiClient(url);
    await client.signInAs(as);
    const { items } = await client.get<{ items: DeliverableReading[] }>(`/deliverables?code=${code}`);
    const [deliverable] = items;
    if (deliverable === undefined) throw new Failure(`There is no deliverable ${code} in the ledger.`);
    const hand = new StageHand(url, code, deliverable.id);
    hand.clients.set(as, client);
    return hand;
  }

  /** A client signed in as that person, made on first use. */
  async playing(name: string): Promise<ApiClient> {
    const known = this.clients.get(name);
    if (known !== undefined) return known;
    const client = new ApiClient(this.url);
    await client.signInAs(name);
    this.clients.set(name, client);
    return client;
  }

  key(act: string): string {
    return `walk:${this.code}:${act}`;
  }

  async start(name: string, act: string): Promise<void> {
    const client = await this.playing(name);
    await client.post(`/deliverables/${this.deliverableId}/start`, { key: this.key(act), body: {} });
  }

  async file(name: string, act: string, text: string): Promise<void> {
    const client = await this.playing(name);
    await client.post(`/documents/${this.deliverableId}/versions`, { key: this.key(act), body: { text } });
  }

  async instance(name: string): Promise<InstanceReading> {
    const client = await this.playing(name);
    const deliverable = await client.get<DeliverableReading>(`/deliverables/${this.deliverableId}`);
    if (deliverable.instanceId === null) throw new Failure(`${this.code} has not been started.`);
    return client.get<InstanceReading>(`/instances/${deliverable.instanceId}`);
  }

  /** Waits for what a job has to bring about: a deadline takes effect in the background. */
  async until(name: string, act: string, holds: (instance: InstanceReading) => boolean): Promise<void> {
    for (let glance = 0; glance < GLANCES; glance += 1) {
      if (holds(await this.instance(name))) return;
      await new Promise((resume) => setTimeout(resume, GLANCE_MS));
    }
    throw new Failure(`${act}: what was expected did not happen within ${(GLANCES * GLANCE_MS) / 1000} s.`);
  }

  /** Answers the person's seat in that step and round, on the text numbered `version`. */
  async answer(
    name: string,
    act: string,
    at: { step: string; round: number; version: number },
    decision: Decision,
  ) {
    const client = await this.playing(name);
    const seat = await this.seatOf(name, at.step, at.round);
    const documentHash = await this.hashOf(name, at.version);
    await client
      .post(`/seats/${seat.id}/acknowledge`, { key: this.key(`${act}-receipt`), body: {} })
      .catch(swallowClosed);
    await client.post(`/seats/${seat.id}/decisions`, {
      key: this.key(act),
      body: { ...decision, documentHash },
    });
  }

  async dispose(
    name: string,
    act: string,
    place: string,
    body: Readonly<Record<string, string>>,
  ): Promise<void> {
    const client = await this.playing(name);
    const { opinions } = await this.instance(name);
    const opinion = opinions.find((candidate) => candidate.item.place === place);
    if (opinion === undefined) throw new Failure(`No opinion on ${place} was filed.`);
    await client.post(`/opinions/${opinion.id}/disposition`, { key: this.key(act), body });
  }

  private async seatOf(name: string, step: string, round: number): Promise<SeatReading> {
    const client = await this.playing(name);
    const me = await client.get<{ person: { id: string; unit: { id: string } } }>('/session');
    const { seats } = await this.instance(name);
    const mine = seats.filter(
      (seat) =>
        seat.step === step &&
        seat.round === round &&
        (seat.holder?.id === me.person.id ||
          (seat.principal.kind === 'person' && seat.principal.id === me.person.id) ||
          (seat.holder === null &&
            seat.principal.kind === 'unit' &&
            seat.principal.id === me.person.unit.id)),
    );
    const seat = mine.at(-1);
    if (seat === undefined) throw new Failure(`${name} has no seat in step ${step}, round ${round}.`);
    return seat;
  }

  private async hashOf(name: string, version: number): Promise<string> {
    const remembered = this.held.get(`${version}`);
    if (remembered !== undefined) return remembered;
    const client = await this.playing(name);
    const versions = await client.get<{ items: VersionReading[] }>(
      `/documents/${this.deliverableId}/versions`,
    );
    const found = versions.items.find((candidate) => candidate.number === version);
    if (found === undefined) throw new Failure(`Version ${version} has not been filed.`);
    this.held.set(`${version}`, found.hash);
    return found.hash;
  }
}

/** A replayed walk finds seats it closed before; their receipt is old news. */
function swallowClosed(error: unknown): void {
  if (error instanceof Refused && error.problem.code === 'seat.closed') return;
  throw error;
}
