import { expect } from '@jest/globals';

import { ok, type Journey } from './journey.js';

/** A seat as its page shows it. */
export interface SeatPage {
  readonly id: string;
  readonly state: string;
  readonly holder: { readonly id: string } | null;
  readonly due: { readonly date: string } | null;
  readonly documentHash: string | null;
  readonly claimable: boolean;
  readonly operations: readonly {
    readonly operation: string;
    readonly open: boolean;
    readonly because: { readonly code: string } | null;
  }[];
  readonly [more: string]: unknown;
}

/** Performs operations over HTTP, each with a key and each of them twice: a retry tells the same and changes nothing. */
export class Operating {
  private keys = 0;

  constructor(readonly journey: Journey) {}

  async done(who: string, url: string, body: object = {}): Promise<void> {
    const { office } = this.journey;
    const key = `operation-${(this.keys += 1)}-${who}`;
    const first = ok(await office.post(who, url, { key, body }));
    const { version } = first.json<{ version: number }>();
    const again = ok(await office.post(who, url, { key, body }));
    expect(again.body).toBe(first.body);
    expect(await this.version()).toBe(version);
  }

  /** The problem an operation is refused with. */
  async refused(who: string, url: string, body: object = {}): Promise<Record<string, unknown>> {
    const answer = await this.journey.office.post(who, url, { body });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    return answer.json<Record<string, unknown>>();
  }

  async seat(who: string, id: string): Promise<SeatPage> {
    return ok(await this.journey.office.get(who, `/seats/${id}`)).json<SeatPage>();
  }

  /** `null`: it is open; else the code it is refused with; `undefined`: it is not told of. */
  async closed(who: string, id: string, operation: string): Promise<string | null | undefined> {
    const offer = (await this.seat(who, id)).operations.find((told) => told.operation === operation);
    return offer === undefined ? undefined : (offer.because?.code ?? null);
  }

  async instance<Shown>(who = 'linxiaowen'): Promise<Shown> {
    return ok(await this.journey.office.get(who, `/instances/${this.journey.instanceId}`)).json<Shown>();
  }

  /** The newest seat of somebody or some unit in a step. */
  async seatOf(step: string, of: string): Promise<string> {
    const { seats } = await this.instance<{
      seats: { id: string; step: string; principal: { id: string }; holder: { id: string } | null }[];
    }>();
    const found = seats.findLast(
      (seat) => seat.step === step && (seat.principal.id === of || seat.holder?.id === of),
    );
    if (found === undefined) throw new Error(`Expected a seat of ${of} in ${step}`);
    return found.id;
  }

  async told(): Promise<readonly string[]> {
    return (await this.journey.history()).map((item) => item.text);
  }

  private async version(): Promise<number> {
    const { rows } = await this.journey.office.api.pool.query<{ version: number }>(
      'select version from instance where id = $1',
      [this.journey.instanceId],
    );
    return Number(rows[0]?.version);
  }
}
