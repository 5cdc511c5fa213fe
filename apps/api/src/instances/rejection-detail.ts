import type { PersonId, Rejection, SeatId } from '#libs/engine';

import { dueDayInWords } from './day-in-words.js';
import { activationOf, personName, principalName, seatOf, type InstanceReading } from './instance-reading.js';
import { momentInWords } from './moment-in-words.js';
import { obstacleSentence } from './migration-obstacles.js';
import { closingWords, limitWords, objectionWords, removalWords } from './objection-words.js';
import { answerWord, seatStateWords } from './words.js';

/** Who, when, how many: what the code's title cannot say. `null` where the title says it all. */
export function detailIn(
  rejection: Rejection,
  reading: InstanceReading,
  versions: ReadonlyMap<string, number>,
): string | null {
  switch (rejection.code) {
    case 'duty.separation':
      return separationWords[rejection.because];
    case 'seat.closed': {
      const by = rejection.by === null ? '' : `由${personName(reading.directory, rejection.by)}`;
      const at = rejection.at === null ? '' : `于${momentInWords(rejection.at)}`;
      const how = rejection.answer === null ? stateWord(rejection.state) : answerWord(rejection.answer);
      return `本件已${by}${at}办理（${how}），无需再办。`;
    }
    case 'seat.queued':
      return queuedSentence(rejection.waitingFor, reading);
    case 'document.changed':
      return changedSentence(rejection, versions);
    case 'gate.closed':
      return `还有${rejection.open}条意见未处理，处理后才能送签批。`;
    case 'reason.required':
      return '请说明理由。';
    case 'field.required':
      return rejection.field === 'explanation' || rejection.field === 'proposal'
        ? '请填写起草说明和拟办意见'
        : null;
    case 'document.locked':
      return '办理中，不能修改；可以撤回。';
    case 'seat.claimed':
      return `本件由${personName(reading.directory, rejection.by)}办理。`;
    case 'seat.delegated':
      return `本件已委派${personName(reading.directory, rejection.to)}提意见，请先收回委派或者等待意见。`;
    case 'seat.held':
      return `正在等待${holdersOf(reading, rejection.waitingFor)}的加签意见，现在不能办理。`;
    case 'transfer.recipient':
      return `不能转给${objected(reading, rejection.to, rejection.because)}。`;
    case 'signer.recipient':
      return `不能请${objected(reading, rejection.person, rejection.because)}加签。`;
    case 'recipient':
      return `不能发给${objected(reading, rejection.person, rejection.because)}。`;
    case 'pick.invalid':
      return `不能选定${objected(reading, rejection.person, rejection.because)}。`;
    case 'signer.limit':
      return limitWords[rejection.of](rejection.limit);
    case 'signer.removal':
      return removalWords[rejection.because] ?? null;
    case 'extension.days':
      return `一次最多申请延期${rejection.most}个工作日。`;
    case 'urge.too-soon':
      return `今天已催办，${dueDayInWords(rejection.next, rejection.next)}可再次催办。`;
    case 'circulation.unread':
      return `${rejection.waitingFor.map((id) => personName(reading.directory, id)).join('、')}还没有阅毕，阅毕后才能办理。`;
    case 'take-back.too-late':
      return takeBackSentence(rejection, reading);
    case 'step.not-closable':
      return closingWords[rejection.because] ?? null;
    case 'migration.refused':
      return obstacleSentence(rejection.because, reading.graph);
    case 'return.limit':
      return `同一环节退回已达${rejection.limit}次，请提请协调。`;
    default:
      return null;
  }
}

function changedSentence(
  { seen, current }: Extract<Rejection, { code: 'document.changed' }>,
  versions: ReadonlyMap<string, number>,
): string | null {
  const present = current === null ? undefined : versions.get(current);
  if (present === undefined) return null;
  const read = seen === null ? undefined : versions.get(seen);
  const yours = read === undefined ? '' : `您阅看的是第${read}版，`;
  return `正文已更新为第${present}版，${yours}本次未提交。您填写的意见已保留。`;
}

function holdersOf(reading: InstanceReading, seats: readonly SeatId[]): string {
  return seats
    .flatMap((id) => seatOf(reading, id) ?? [])
    .map((seat) => principalName(reading.directory, seat.principal))
    .join('、');
}

/** `林晓雯（拟稿人）`: somebody, and why they cannot be asked. */
function objected(reading: InstanceReading, person: PersonId, because: string): string {
  const why = objectionWords[because];
  const name = personName(reading.directory, person);
  return why === undefined ? name : `${name}（${why}）`;
}

function takeBackSentence(
  { because, by, at }: Extract<Rejection, { code: 'take-back.too-late' }>,
  reading: InstanceReading,
): string {
  switch (because) {
    case 'answered': {
      const who = by === null ? '' : `已由${personName(reading.directory, by)}`;
      const when = at === null ? '' : `于${momentInWords(at)}`;
      return `其后${who}${when}办理，不能拿回；可请现办理人退回。`;
    }
    case 'effect':
      return '后续环节已经产生结果，不能拿回。';
    case 'once':
      return '本轮已经拿回一次，不能再次拿回。';
    case 'moved-on':
      return '本件已经转往其他环节，不能拿回。';
  }
}

const separationWords = {
  author: '您是本件拟稿人，不能签批、验收或督查本件。',
  excluded: '您已签批本项，按规定回避表决。',
  'second-answer': '您在本环节已经办理，不能再次办理。',
  involved: '您参与过本件的办理，按规定回避。',
} as const satisfies Record<Extract<Rejection, { code: 'duty.separation' }>['because'], string>;

function queuedSentence(
  waitingFor: Extract<Rejection, { code: 'seat.queued' }>['waitingFor'],
  reading: InstanceReading,
): string {
  const [first] = waitingFor.flatMap((id) => seatOf(reading, id) ?? []);
  if (first === undefined) return '还没有轮到您办理。';
  const activation = activationOf(reading, first);
  if (activation.mode === 'vote') {
    const seats = activation.seats.flatMap((id) => seatOf(reading, id) ?? []);
    const voted = seats.filter(({ state }) => state === 'answered').length;
    return `请等其他成员表决后再表态（已表决${voted}人，应表决${seats.length}人）。`;
  }
  const name = first.holder === null ? '前一位' : personName(reading.directory, first.holder);
  return `待${name}签批后送您。`;
}

function stateWord(state: string): string {
  return Object.entries(seatStateWords).find(([name]) => name === state)?.[1] ?? state;
}
