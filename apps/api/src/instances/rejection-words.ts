import type { Rejection } from '#libs/engine';

import type { ProblemDetails } from '../problems/problem.js';
import type { InstanceReading } from './instance-reading.js';
import { detailIn } from './rejection-detail.js';
import { answerWord, isAnswer } from './words.js';

/**
 * What a rejection says beyond its title: who, when, how many, the field to mark, and its facts
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
    case 'signer.recipient':
      return [{ field: 'people', message: '不能请该人员加签。' }];
    case 'recipient':
      return [{ field: 'to', message: '不能发给该人员。' }];
    case 'extension.days':
      return [{ field: 'days', message: `最多延期${rejection.most}个工作日。` }];
    case 'jump.target':
      return [{ field: 'to', message: `可以调整到：${rejection.offered.join('、')}` }];
    case 'token.choose':
      return [{ field: 'token', message: `正在办理的环节：${rejection.offered.join('、')}` }];
    case 'field.unknown':
      return [{ field: `fields.${rejection.field}`, message: '表单没有这一项。' }];
    case 'field.invalid':
      return [{ field: `fields.${rejection.field}`, message: `应为：${rejection.expected}` }];
    case 'field.read-only':
      return [{ field: `fields.${rejection.field}`, message: '这一项在本环节不能填写。' }];
    case 'pick.required':
      return [{ field: `picks.${rejection.party}`, message: '请选定办理人。' }];
    case 'pick.invalid':
      return [{ field: `picks.${rejection.party}`, message: '不能选定该人员。' }];
    default:
      return null;
  }
}

function offeredWord(offered: string): string {
  return isAnswer(offered) ? answerWord(offered) : offered;
}
