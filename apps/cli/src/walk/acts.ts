import { firstVersion, returnedVersion, revisedVersion, submission } from './texts.js';
import type { StageHand } from './stage-hand.js';

/** One act of the walk: who does what, told in one line, and how it is done over HTTP. */
export interface Act {
  readonly id: string;
  readonly who: string;
  readonly tells: string;
  readonly play: (hand: StageHand) => Promise<unknown>;
}

const drafter = '林晓雯';
const deputy = '周明远';
const head = '何镕';
const chair = '秦国梁';
const members = ['彭守正', '唐启明', '陈景行', '鲁维', '熊立本', '廖德华', '段宏'];
const inspectors = ['袁野', '程钢'];

/** The day after the last silent unit's limit (2015-10-10, a worked Saturday). */
const afterReviewLimit = '2015-10-12';

/** The whole way of one deliverable, each act by the right person. Started on 2015-09-24. */
export const acts: readonly Act[] = [
  act('start', drafter, '开始起草', (hand, id) => hand.start(drafter, id)),
  act('file-1', drafter, '提交第1版正文', (hand, id) => hand.file(drafter, id, firstVersion)),
  act('submit-1', drafter, '提交审核，送4个单位征求意见', (hand, id) =>
    hand.answer(
      drafter,
      id,
      { step: 'draft', round: 1, version: 1 },
      { answer: 'submit', fields: submission },
    ),
  ),
  act('review-office', '贾琳', '市委办公室：原则同意，有修改意见（第四条）', (hand, id) =>
    hand.answer(
      '贾琳',
      id,
      { step: 'review', round: 1, version: 1 },
      {
        answer: 'agree-with-changes',
        items: [
          {
            place: '第四条',
            nature: 'modify',
            wording: '事先书面说明，并在一个月内补课',
            reason: '便于登记',
          },
        ],
      },
    ),
  ),
  act('review-discipline', '田雨', '市纪委机关：不同意（第六条）', (hand, id) =>
    hand.answer(
      '田雨',
      id,
      { step: 'review', round: 1, version: 1 },
      {
        answer: 'disagree',
        opinion: '公布范围过宽',
        items: [
          { place: '第六条', nature: 'modify', wording: '在党组织范围内公布', reason: '公布范围应当明确' },
        ],
      },
    ),
  ),
  act('review-publicity', '龚立', '市委宣传部：无意见', (hand, id) =>
    hand.answer('龚立', id, { step: 'review', round: 1, version: 1 }, { answer: 'no-comment' }),
  ),
  act('limit', drafter, '演示时间前进，市委政研室逾期，视为无意见', async (hand, id) => {
    await moveClockTo(hand, afterReviewLimit);
    await hand.until(drafter, id, ({ seats }) => seats.some((seat) => seat.state === 'deemed-no-comment'));
  }),
  act('dispose-4', drafter, '第四条意见：采纳', (hand, id) =>
    hand.dispose(drafter, id, '第四条', { disposition: 'adopted', place: '第四条' }),
  ),
  act('dispose-6', drafter, '第六条意见：部分采纳', (hand, id) =>
    hand.dispose(drafter, id, '第六条', {
      disposition: 'partlyAdopted',
      reason: '保留半年一次的频次，限定公布范围',
      place: '第六条',
    }),
  ),
  act('file-2', drafter, '提交第2版正文', (hand, id) => hand.file(drafter, id, revisedVersion)),
  act('submit-2', drafter, '送签批', (hand, id) =>
    hand.answer(
      drafter,
      id,
      { step: 'revise', round: 1, version: 2 },
      { answer: 'submit', fields: submission },
    ),
  ),
  act('sign-deputy-1', deputy, '同意', (hand, id) =>
    hand.answer(
      deputy,
      id,
      { step: 'sign-off', round: 1, version: 2 },
      { answer: 'agree', opinion: '同意。' },
    ),
  ),
  act('sign-head-return', head, '退回起草：第七条与上级规定重复，请精简', (hand, id) =>
    hand.answer(
      head,
      id,
      { step: 'sign-off', round: 1, version: 2 },
      {
        answer: 'return',
        opinion: '第七条与上级规定重复，请精简。',
        to: 'draft',
        resubmit: 'direct',
      },
    ),
  ),
  act('file-3', drafter, '提交第3版正文', (hand, id) => hand.file(drafter, id, returnedVersion)),
  act('submit-3', drafter, '改后报送，各单位意见沿用', (hand, id) =>
    hand.answer(
      drafter,
      id,
      { step: 'draft', round: 2, version: 3 },
      {
        answer: 'submit',
        opinion: '已精简第七条。',
        fields: submission,
      },
    ),
  ),
  act('sign-deputy-2', deputy, '正文已改，重新签批：同意', (hand, id) =>
    hand.answer(
      deputy,
      id,
      { step: 'sign-off', round: 2, version: 3 },
      { answer: 'agree', opinion: '同意。' },
    ),
  ),
  act('sign-head', head, '同意', (hand, id) =>
    hand.answer(head, id, { step: 'sign-off', round: 2, version: 3 }, { answer: 'agree', opinion: '同意。' }),
  ),
  ...members.map((member, index) =>
    act(`vote-${index + 1}`, member, '表决：同意', (hand, id) =>
      hand.answer(member, id, { step: 'acceptance', round: 2, version: 3 }, { answer: 'agree' }),
    ),
  ),
  act('vote-chair', chair, '组长末位表决：同意，验收通过', (hand, id) =>
    hand.answer(chair, id, { step: 'acceptance', round: 2, version: 3 }, { answer: 'agree' }),
  ),
  act('directed-check', '常青', `定向抽查，核查人：${inspectors.join('、')}`, async (hand, id) => {
    const client = await hand.playing('常青');
    const people = await client.get<{ items: { id: string; name: string }[] }>('/directory/people?limit=100');
    const ids = inspectors.map((name) => people.items.find((person) => person.name === name)?.id ?? name);
    await client.post('/spot-checks/directed', {
      key: hand.key(id),
      body: { deliverableId: hand.deliverableId, inspectors: ids, reason: '首批制度类成果，定向核查' },
    });
  }),
  ...inspectors.map((inspector, index) =>
    act(`check-${index + 1}`, inspector, '核查：通过', (hand, id) =>
      hand.answer(
        inspector,
        id,
        { step: 'check', round: 2, version: 3 },
        {
          answer: 'pass',
          opinion: '正文、意见处理和签批记录齐全。',
        },
      ),
    ),
  ),
];

function act(
  id: string,
  who: string,
  tells: string,
  play: (hand: StageHand, id: string) => Promise<unknown>,
): Act {
  return { id, who, tells, play: (hand) => play(hand, id) };
}

async function moveClockTo(hand: StageHand, date: string): Promise<void> {
  const client = await hand.playing(drafter);
  const clock = await client.get<{ businessDate: string }>('/demo/clock');
  if (clock.businessDate < date) await client.post('/demo/clock', { body: { to: date } });
}
