import type { OfficeUnderTest } from './office-under-test.js';

/** A seat as an instance shows it. */
export interface ShownSeat {
  readonly id: string;
  readonly step: string;
  readonly state: string;
  readonly principal: { readonly kind: string; readonly id: string };
  readonly holder: { readonly id: string } | null;
}

const submission = {
  explanation: '依据上级要求起草。',
  proposal: '拟征求意见后报审。',
  disclosure: 'closed',
};

/** A deliverable that is moved on step by step, each act by whoever should do it. */
export class PaperOnItsWay {
  private constructor(
    private readonly office: OfficeUnderTest,
    readonly id: string,
    readonly instanceId: string,
    private readonly drafter: string,
  ) {}

  static async start(office: OfficeUnderTest, code: string, drafter: string): Promise<PaperOnItsWay> {
    const id = await office.deliverable(code);
    const started = await office.post(drafter, `/deliverables/${id}/start`);
    return new PaperOnItsWay(office, id, started.json<{ instanceId: string }>().instanceId, drafter);
  }

  /** One that has been started already. */
  static under(office: OfficeUnderTest, id: string, instanceId: string, drafter: string): PaperOnItsWay {
    return new PaperOnItsWay(office, id, instanceId, drafter);
  }

  /** The current text's hash; null before one is filed. */
  async hash(number?: number): Promise<string | null> {
    const { items } = (await this.office.get(this.drafter, `/documents/${this.id}/versions`)).json<{
      items: { number: number; hash: string }[];
    }>();
    const ordered = items.toSorted((one, other) => other.number - one.number);
    return (ordered.find((version) => version.number === number) ?? ordered[0])?.hash ?? null;
  }

  /** The seats of a step, newest last, as the drafter sees them. */
  async seats(step: string): Promise<ShownSeat[]> {
    const instance = (await this.office.get(this.drafter, `/instances/${this.instanceId}`)).json<{
      seats: ShownSeat[];
    }>();
    return instance.seats.filter((seat) => seat.step === step);
  }

  /** The newest seat of a step that belongs to a person or a unit. */
  async seat(step: string, of: string): Promise<ShownSeat> {
    const seats = await this.seats(step);
    const found = seats.findLast(({ principal, holder }) => principal.id === of || holder?.id === of);
    if (found === undefined)
      throw new Error(`Expected a seat of ${of} in ${step}, but found ${seats.length}`);
    return found;
  }

  async file(text: string, who = this.drafter): Promise<void> {
    await this.done(who, `/documents/${this.id}/versions`, { text });
  }

  async submit(who = this.drafter): Promise<void> {
    const pen = [...(await this.seats('draft')), ...(await this.seats('revise'))].find(
      ({ state }) => state === 'pending',
    );
    if (pen === undefined) throw new Error('Expected a text that can be submitted');
    await this.decide(who, pen.id, { answer: 'submit', fields: submission });
  }

  async answer(who: string, step: string, decision: object, of = who): Promise<void> {
    await this.decide(who, (await this.seat(step, of)).id, decision);
  }

  /** Every reviewer lets it pass. */
  async reviewed(reviewers: readonly string[]): Promise<void> {
    for (const who of reviewers) await this.answer(who, 'review', { answer: 'no-comment' });
  }

  private async decide(who: string, seat: string, decision: object): Promise<void> {
    await this.done(who, `/seats/${seat}/decisions`, { documentHash: await this.hash(), ...decision });
  }

  private async done(who: string, url: string, body: object): Promise<void> {
    const answer = await this.office.post(who, url, { body });
    if (answer.statusCode !== 200) throw new Error(`${who} ${url}: ${answer.body}`);
  }
}
