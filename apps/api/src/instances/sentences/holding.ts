import { personName, seatOf } from '../instance-reading.js';
import { answerWord } from '../words.js';
import { joined, namesOf, seatName, takerName, untold, type Tellers } from './telling.js';

const signerModes = { all: '均须签署', any: '一人签署即可', sequence: '依次签署' } as const;

/** Who holds a seat, whom they asked to sign or advise besides, and how long they have. */
export const holdingSentences = {
  SeatClaimed: (_, { actor }) => `${actor}认领`,
  SeatUnclaimed: (_, { actor }) => `${actor}放回待领`,
  SeatTransferred: ({ from, to, reason }, { reading, actor }) => {
    const { directory } = reading;
    const giver = from === null ? actor : personName(directory, from);
    return joined(`由${giver}转办${personName(directory, to)}`, reason);
  },
  SeatDelegated: ({ by, to, reason }, { reading: { directory } }) =>
    joined(`委派${personName(directory, to)}提意见，仍由${personName(directory, by)}答复`, reason),
  DelegationRecalled: (_, { actor }) => `${actor}收回委派`,
  SeatAdvised: ({ seatId, by, opinion }, { reading, mayRead }) => {
    const seat = seatOf(reading, seatId);
    if (seat === undefined) return null;
    const adviser = personName(reading.directory, by);
    return joined(`${adviser}提出意见，供${takerName(reading, seat)}参考`, mayRead(seat) ? opinion : '');
  },
  SignersAdded: ({ groupId, kind, mode, binding, reason }, { reading, actor }) => {
    const seats = reading.state.groups[groupId - 1]?.seats ?? [];
    const people = namesOf(
      reading,
      seats.map((id) => seatOf(reading, id)?.holder ?? null),
    );
    const how = [
      ...(seats.length > 1 ? [signerModes[mode]] : []),
      ...(kind === 'before' && binding ? ['不同意即按不同意计'] : []),
    ].join('，');
    const act = kind === 'before' ? '前加签' : '后加签';
    return joined(`${actor}${act}`, `${people}${how === '' ? '' : `（${how}）`}`, reason);
  },
  SignerGroupClosed: untold,
  // Said by the signers that were added.
  SeatHeld: untold,
  SeatReleased: ({ seatId, to }, { reading }) => {
    const name = seatName(reading, seatId);
    return to === 'pending' ? `加签结束，由${name}办理` : `加签结束，${name}的意见计入`;
  },
  SeatOverruled: ({ seatId, bySeat, answer }, { reading, mayRead }) => {
    const signer = seatOf(reading, bySeat);
    const how = signer !== undefined && mayRead(signer) ? `（${answerWord(answer)}）` : '';
    return `按加签人${seatName(reading, bySeat)}的意见${how}，${seatName(reading, seatId)}不作同意`;
  },
  SeatRemoved: ({ seatId, verb, reason }, { reading, actor }) => {
    const name = seatName(reading, seatId);
    return verb === 'merged'
      ? joined(`${name}的待办并入承接单位`, reason)
      : joined(`${actor}减签`, name, reason);
  },
  ExtensionAsked: ({ days, reason }, { actor }) => joined(`${actor}申请延期${days}个工作日`, reason),
  ExtensionDecided: ({ seatId, granted, by, reason }, { reading, actor }) => {
    if (by === null) return `${seatName(reading, seatId)}的延期申请逾期未批，按未批准办理`;
    return joined(`${actor}${granted ? '批准' : '未批准'}${seatName(reading, seatId)}延期`, reason);
  },
  SeatReminded: ({ seatId, act }, { reading }) =>
    act === 'remind-superior'
      ? `${seatName(reading, seatId)}逾期未办，提醒其上级`
      : `提醒${seatName(reading, seatId)}按期办理`,
  SeatUrged: ({ seatId, words, superior }, { reading, actor, urges }) =>
    joined(
      `${actor}催办${seatName(reading, seatId)}，第${urges(seatId)}次${superior ? '，并告其上级' : ''}`,
      words,
    ),
  SeatClockPaused: ({ seatId }, { reading }) => `${seatName(reading, seatId)}的期限暂停计算`,
  SeatClockResumed: ({ seatId, days }, { reading }) =>
    `${seatName(reading, seatId)}的期限恢复计算${days === 0 ? '' : `，停${days}个工作日`}`,
  DeadlineSet: untold,
  TimerArmed: untold,
  TimerFired: untold,
  TimerCancelled: untold,
} satisfies Partial<Tellers>;
