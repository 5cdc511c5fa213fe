import type { LightMyRequestResponse } from 'fastify';

import { OfficeUnderTest } from './office-under-test.js';

export const submission = {
  explanation: '依据上级要求起草。',
  proposal: '拟征求意见后报审。',
  disclosure: 'closed',
};

export const text =
  '第一条　为规范组织生活，制定本制度。\n第二条　每年不少于四次。\n第三条　自印发之日起施行。';

/** Members of the special group who vote before the chair. */
export const members = [
  'pengshouzheng',
  'tangqiming',
  'chenjingxing',
  'luwei',
  'xiongliben',
  'liaodehua',
  'duanhong',
];

interface Offer {
  readonly answer: string;
  readonly effect: string;
}

export interface HistoryItem {
  readonly type: string;
  readonly text: string;
  readonly round: number;
  readonly opinion: string | null;
  readonly versionNumber: number | null;
}

/** Deliverable 1.1.1 on its way through an office, as far as a test wants it. Every step must be accepted. */
export class Journey {
  private constructor(
    readonly office: OfficeUnderTest,
    readonly id: string,
    readonly instanceId: string,
  ) {}

  /** Started, with a first text filed. */
  static async begin(
    code = '1.1.1',
    drafter = 'linxiaowen',
    prepare: (office: OfficeUnderTest) => Promise<void> = async () => undefined,
  ): Promise<Journey> {
    const office = await OfficeUnderTest.open();
    await prepare(office);
    const id = await office.deliverable(code);
    const started = ok(await office.post(drafter, `/deliverables/${id}/start`));
    const journey = new Journey(office, id, started.json<{ instanceId: string }>().instanceId);
    await journey.file(text, drafter);
    return journey;
  }

  stop(): Promise<void> {
    return this.office.api.stop();
  }

  async file(content: string, drafter = 'linxiaowen'): Promise<void> {
    ok(await this.office.post(drafter, `/documents/${this.id}/versions`, { body: { text: content } }));
  }

  async submit(drafter = 'linxiaowen'): Promise<void> {
    ok(await this.office.answer(drafter, { answer: 'submit', fields: submission }));
  }

  /** All four units have nothing to say; the drafter sends it on to the signers. */
  async toSigners(): Promise<void> {
    await this.submit();
    await this.unitsAgree();
    await this.submit();
  }

  async unitsAgree(): Promise<void> {
    for (const reviewer of ['jialin', 'tianyu', 'gongli', 'haosiyuan'])
      await this.say(reviewer, 'no-comment');
  }

  async toVote(): Promise<void> {
    await this.toSigners();
    await this.say('zhoumingyuan', 'agree');
    await this.say('herong', 'agree');
  }

  async toDraw(): Promise<void> {
    await this.toVote();
    for (const voter of [...members, 'qinguoliang']) await this.say(voter, 'agree');
  }

  async toCheck(): Promise<void> {
    await this.toDraw();
    const body = { deliverableId: this.id, inspectors: ['yuanye', 'chenggang'], reason: '首批制度类成果' };
    ok(await this.office.post('changqing', '/spot-checks/directed', { body }));
  }

  async say(who: string, answer: string, words: object = {}): Promise<LightMyRequestResponse> {
    return ok(await this.office.answer(who, { answer, ...words }));
  }

  /** The line that stands above an answer of somebody's first to-do. */
  async effect(who: string, answer: string): Promise<string | undefined> {
    const seat = await this.office.todo(who);
    const { offers } = (await this.office.get(who, `/seats/${seat.id}`)).json<{ offers: Offer[] }>();
    return offers.find((offer) => offer.answer === answer)?.effect;
  }

  async history(who = 'linxiaowen'): Promise<readonly HistoryItem[]> {
    const answer = await this.office.get(who, `/instances/${this.instanceId}/history?limit=100`);
    const { items, nextCursor } = ok(answer).json<{ items: HistoryItem[]; nextCursor: string | null }>();
    if (nextCursor === null) return items;
    const rest = await this.office.get(
      who,
      `/instances/${this.instanceId}/history?limit=100&cursor=${nextCursor}`,
    );
    return [...items, ...rest.json<{ items: HistoryItem[] }>().items];
  }

  async state(who = 'linxiaowen'): Promise<{
    status: string;
    outcome: string | null;
    round: number;
    seats: { id: string; step: string; state: string; round: number }[];
  }> {
    return (await this.office.get(who, `/instances/${this.instanceId}`)).json();
  }
}

export function ok(answer: LightMyRequestResponse): LightMyRequestResponse {
  if (answer.statusCode >= 300)
    throw new Error(`Expected success, but found ${answer.statusCode} ${answer.body}`);
  return answer;
}
