import type { Seat, SeatAnswered, UnitId } from '#libs/engine';

import { nodeOfSeat, personName, seatOf, type InstanceReading } from '../instance-reading.js';
import {
  actWords,
  answerWord,
  cancelWord,
  dispositionWords,
  natureWords,
  responseWords,
  stepTitle,
} from '../words.js';
import { joined, seatName, takerName, type Teller, type Tellers, type Telling } from './telling.js';

const opened: Teller<'SeatOpened'> = (event, telling) => {
  const { reading, actor } = telling;
  const seat = seatOf(reading, event.seatId);
  const name = seat === undefined ? '' : takerName(reading, seat);
  const why = event.reason === null ? '' : `（${event.reason}）`;
  switch (event.state) {
    case 'carried':
      return seat === undefined ? null : carriedSentence(seat, name, telling);
    case 'skipped':
      return `${name}免办${why}`;
    case 'blocked':
      return `${name}无人办理${why}`;
    default:
      if (event.origin === 'add-parallel') return `${actor}并加签：${name}`;
      return event.purpose === 'appoint' ? `本项没有可送审的单位，请${name}指定` : null;
  }
};

/** Whose earlier answer stands, what it was and on which version it was given. */
function carriedSentence(seat: Seat, name: string, { reading, versionLabel }: Telling): string {
  const origin = originOf(reading, seat);
  const version = versionLabel(origin?.answer?.documentHash ?? null) ?? '';
  const node = nodeOfSeat(reading, seat);
  const mode = node.kind === 'approval-step' ? node.mode : null;
  if (seat.purpose === 'appoint') return `${name}对审核单位的意见沿用`;
  if (origin?.state === 'deemed-no-comment') return `${name}沿用（视为无意见）`;
  if (origin?.state === 'ruled') return `${name}沿用（按裁定，保留意见）`;
  if (mode === 'write') return `${stepTitle(node)}沿用${version === '' ? '' : `（${version}）`}`;
  if (mode === 'sign' || mode === 'vote') return `${name}${actWords[mode]}沿用（${version}同意）`;
  return `${name}意见沿用${version === '' ? '' : `（${version}意见）`}`;
}

/** The seat whose own answer stands behind a chain of carried ones. */
function originOf(reading: InstanceReading, seat: Seat | undefined): Seat | undefined {
  let origin = seat;
  while (origin !== undefined && origin.answer === null && origin.carriedFrom !== null) {
    origin = seatOf(reading, origin.carriedFrom);
  }
  return origin;
}

const turned: Teller<'SeatTurned'> = ({ seatId }, { reading }) => {
  const seat = seatOf(reading, seatId);
  if (seat === undefined) return '';
  const chair = seat.chair ? '组长' : '';
  return `轮到${chair}${takerName(reading, seat)}${actOf(reading, seat)}`;
};

const answered: Teller<'SeatAnswered'> = (event, telling) => {
  const { reading, actor, mayRead } = telling;
  const seat = seatOf(reading, event.seatId);
  const node = seat === undefined ? null : nodeOfSeat(reading, seat);
  if (seat === undefined || node === null || node.kind !== 'approval-step') {
    return `${actor}：${answerWord(event.answer)}`;
  }
  if (seat.purpose === 'appoint') return appointedSentence(event, telling);
  if (seat.purpose === 'duty' && node.mode === 'write') return `${actor}提交（${stepTitle(node)}）`;
  const act = actOf(reading, seat);
  if (!mayRead(seat)) return `${actor}已${act}`;
  return `${actor}${act}：${answerWord(event.answer)}`;
};

/** What answering a seat is called: a signature somebody was asked for besides says so. */
function actOf(reading: InstanceReading, seat: Seat): string {
  const node = nodeOfSeat(reading, seat);
  if (seat.purpose === 'dispute') return '协调异议';
  if (node.kind !== 'approval-step') return '';
  const act = node.mode === 'decide' ? stepTitle(node) : actWords[node.mode];
  return seat.origin === 'definition' ? act : `加签${act}`;
}

function appointedSentence(event: SeatAnswered, { reading, actor }: Telling): string {
  if (event.answer !== 'name') return `${actor}：没有需要征求意见的单位，不适用`;
  const units = event.units.map((id: UnitId) => reading.directory.unit(id)?.name ?? id).join('、');
  return `${actor}指定审核单位：${units}`;
}

/** Answers and opinions: what was said, by whom, and what became of it. */
export const answerSentences = {
  SeatOpened: opened,
  SeatTurned: turned,
  SeatBlocked: ({ seatId, reason }, { reading }) => joined(`${seatName(reading, seatId)}无人办理`, reason),
  SeatAcknowledged: (_, { actor }) => `${actor}签收`,
  SeatAnswered: answered,
  OpinionFiled: ({ seatId, item }, { reading, mayRead }) => {
    const seat = seatOf(reading, seatId);
    if (seat !== undefined && !mayRead(seat)) return null;
    const { place, nature, wording, reason } = item;
    return joined(`意见（${place === '' ? '全文' : place}，${natureWords[nature]}）`, wording, reason);
  },
  OpinionSuperseded: () => '原意见已由本单位修改',
  OpinionDisposed: ({ place, disposition, reason }, { actor }) => {
    const where = place === '' ? '' : `，见${place}`;
    return joined(`${actor}处理意见：${dispositionWords[disposition]}${where}`, reason);
  },
  DispositionAnswered: ({ response, reason }, { actor }) =>
    joined(`${actor}答复处理结果：${responseWords[response]}`, reason),
  SeatDeemed: ({ seatId }, { reading }) => `${seatName(reading, seatId)}逾期未反馈，视为无意见（不作为同意）`,
  SeatRuled: ({ seatId }, { reading }) => `${seatName(reading, seatId)}按裁定（保留意见）`,
  SeatCancelled: ({ seatId, verb }, { reading }) =>
    `取消${seatName(reading, seatId)}的待办（${cancelWord(verb)}）`,
  AnswerTakenBack: ({ seatId, reason }, { reading, actor }) => {
    const seat = seatOf(reading, seatId);
    const act = seat === undefined ? '答复' : actOf(reading, seat);
    return joined(`${actor}拿回${act}，原意见作废保留`, reason);
  },
  SeatReopened: ({ seatId }, { reading }) => `${seatName(reading, seatId)}重新待办`,
  LateOpinionFiled: ({ seatId, opinion }, { reading, actor, mayRead }) => {
    const seat = seatOf(reading, seatId);
    return joined(`${actor}补充意见（不计入）`, seat !== undefined && mayRead(seat) ? opinion : '');
  },
  ActivationDisputed: () => '意见不一致，提请协调',
  DisputeOpened: ({ seats, disputeId }, { reading }) => {
    const rungs = rungNames(reading, disputeId);
    const who = seats.map((id) => seatName(reading, id)).join('、');
    return joined('异议协调', who === '' ? '' : `${who}有不同意见`, rungs === '' ? '' : `由${rungs}协调`);
  },
  DisputeEscalated: ({ rung, overdue }) =>
    `异议协调：${overdue === true ? '期限届满' : '未协商一致'}，转第${rung + 1}级协调`,
  DisputeClosed: ({ state, ruling }, { reading }) => {
    if (state === 'settled') return '异议协调：已协商一致';
    if (ruling === null) return '异议协调：终止';
    return joined(`异议协调：${personName(reading.directory, ruling.by)}裁定`, ruling.opinion);
  },
} satisfies Partial<Tellers>;

/** Who sat on the first rung. */
function rungNames(reading: InstanceReading, disputeId: number): string {
  const dispute = reading.state.disputes[disputeId - 1];
  const rungs = dispute === undefined ? undefined : reading.state.activations[dispute.activationId - 1];
  const first = (rungs?.seats ?? []).flatMap((id) => seatOf(reading, id) ?? []);
  const [lead] = first;
  return lead === undefined ? '' : takerName(reading, lead);
}
