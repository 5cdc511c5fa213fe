import type { CompoundReason } from '../plan-import.js';
import { fold } from '../printed/fold.js';
import { actionVerbOf } from './action-verb.js';
import { clausesOf, splitOutsideNames } from './clauses.js';

export interface Compound {
  readonly reason: CompoundReason;
  /** Proposed parts, as printed; empty when the title does not tell them apart. */
  readonly parts: readonly string[];
}

const instrument =
  '(?:规则|制度|办法|机制|(?:实施|指导|若干|的)意见|方案|规划|规定|细则|条例|通知|标准|模型|清单|计划)';
const instrumentEnd = new RegExp(`${instrument}(?:\\([^()]*\\)|》)*$`, 'u');
const openList = new RegExp(`等(?:配套|相关|有关)?${instrument}$`, 'u');

/** Why a title promises more than one thing, or `null`. Accepting it then means accepting every part. */
export function compoundOf(title: string): Compound | null {
  const verb = actionVerbOf(title) ?? '';
  const object = title.slice(verb.length);
  if (openList.test(object)) return { reason: 'open-list', parts: [] };
  if (/^(?:指导|督促)/u.test(title) && /各(?:地|级|县|区|部门|单位)/u.test(object)) {
    return { reason: 'other-units', parts: [] };
  }
  const clauses = clausesOf(title);
  if (clauses.length > 1 && clauses.every((clause) => actionVerbOf(clause) !== null)) {
    return { reason: 'clauses', parts: clauses };
  }
  const instruments = listedInstruments(object);
  if (instruments.length > 1) return { reason: 'instruments', parts: instruments };
  return enumeratesObjects(object)
    ? { reason: 'objects', parts: splitOutsideNames(object, /[、和]/u) }
    : null;
}

/** 工作规则、议事决策规则: every name in the list ends like a document. */
function listedInstruments(object: string): string[] {
  const names = splitOutsideNames(object, /[、和及与]/u);
  return names.every((name) => instrumentEnd.test(fold(name))) ? names : [];
}

/** 机构、职数和职责…办法: one instrument for several objects. 关于…的 and 三级 make them one object again. */
function enumeratesObjects(object: string): boolean {
  if (/^(?:关于|贯彻|加强|《)|[二两三四五六]级|[一二两三四五六]个/u.test(object)) return false;
  return /^[^、]+、[^和]+和[^、和]+$/u.test(object) && splitOutsideNames(object, /[、和]/u).length > 2;
}
