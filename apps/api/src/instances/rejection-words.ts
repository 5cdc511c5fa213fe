import type { Rejection } from '#libs/engine';

import type { ProblemDetails } from '../problems/problem.js';
import { activationOf, personName, seatOf, type InstanceReading } from './instance-reading.js';
import { momentInWords } from './moment-in-words.js';
import { answerWord, isAnswer, seatStateWords } from './words.js';

/**
 * What a rejection says beyond its title: who, when, how many (`product.md` §1.7), the field to mark, and its facts
 * for programs. Without a reading (nothing to name) only the facts are told.
 */
export function detailsOf(
  rejection: Rejection,
  reading: InstanceReading | null,
  versions: ReadonlyMap<string, number> = new Map(),
): ProblemDetails {
  const detail = reading === null ? null : detailIn(rejection, reading, versions);
  const errors = fieldsOf(rejection);
  return {
    facts: factsOf(rejection),
    ...(detail !== null && { detail }),
    ...(errors !== null && { errors }),
  };
}

/** `status` is the answer's own in a problem. */
function factsOf(rejection: Rejection): Readonly<Record<string, unknown>> {
  if (rejection.code === 'instance.ended') return { instanceStatus: rejection.status };
  const { code: _, ...facts } = rejection;
  return facts;
}

function detailIn(
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

function fieldsOf(rejection: Rejection): ProblemDetails['errors'] | null {
  switch (rejection.code) {
    case 'reason.required':
      return [{ field: rejection.field, message: '请说明理由。' }];
    case 'field.required':
      return [{ field: rejection.field, message: '请填写。' }];
    case 'return.target':
      return [{ field: 'to', message: `可以退回到：${rejection.offered.join('、')}` }];
    case 'answer.unknown':
      return [{ field: 'answer', message: `可以选择：${rejection.offered.map(offeredWord).join('、')}` }];
    case 'party.unknown-unit':
      return [{ field: 'units', message: `没有这个单位，或该单位不能审核：${rejection.unit}` }];
    case 'transfer.recipient':
      return [{ field: 'to', message: '不能转给该人员办理。' }];
    default:
      return null;
  }
}

function offeredWord(offered: string): string {
  return isAnswer(offered) ? answerWord(offered) : offered;
}

function stateWord(state: string): string {
  return Object.entries(seatStateWords).find(([name]) => name === state)?.[1] ?? state;
}
