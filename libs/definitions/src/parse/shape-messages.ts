import type { ErrorObject } from 'ajv/dist/2020.js';
import { suggestion } from './nearest-word.js';

interface Words {
  readonly message: string;
  readonly expected: string;
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  object: '若干行“名称: 内容”',
  array: '列表',
  boolean: 'true 或 false',
  integer: '整数',
};

/** A complaint of the schema, in words a clerk understands. */
export function wordsFor(error: ErrorObject): Words {
  const parent: Readonly<Record<string, unknown>> = error.parentSchema ?? {};
  const expected = typeof parent['x-expected'] === 'string' ? parent['x-expected'] : '';
  const says = parent['x-says'];
  if (typeof says === 'string' && error.keyword !== 'additionalProperties') {
    return { message: `${says}，现在是${shown(error.propertyName ?? error.data)}。`, expected };
  }
  return { expected, ...plainWords(error) };
}

function plainWords(error: ErrorObject): Pick<Words, 'message'> & Partial<Words> {
  const { params, data } = error;
  switch (error.keyword) {
    case 'type':
      return {
        message: `这里要写${typeNames[String(params['type'])] ?? '别的内容'}，现在是${shown(data)}。`,
      };
    case 'required':
      return {
        message: `缺少“${String(params['missingProperty'])}”。`,
        expected: `写上 ${String(params['missingProperty'])}`,
      };
    case 'additionalProperties':
      return unknownKey(String(params['additionalProperty']), error.parentSchema?.['properties']);
    case 'enum':
      return {
        message: `${shown(data)}不在可选范围内。`,
        expected: choicesOf(params['allowedValues'], data),
      };
    case 'const':
      return { message: `这里只能写 ${String(params['allowedValue'])}，现在是${shown(data)}。` };
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return { message: '这里不能是空的。' };
    case 'maxLength':
      return { message: '文字太长。' };
    case 'uniqueItems':
      return { message: '列表里有重复的内容。', expected: '每项只写一次' };
    default:
      return { message: '这里的写法不对。' };
  }
}

function unknownKey(key: string, properties: unknown): Words {
  const known = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  return { message: `这里没有“${key}”这一项。`, expected: suggestion(key, known) };
}

function choicesOf(allowed: unknown, data: unknown): string {
  const choices = Array.isArray(allowed) ? allowed.map(String) : [];
  return suggestion(String(data), choices);
}

function shown(data: unknown): string {
  if (data === null || data === '') return '空的';
  if (Array.isArray(data)) return '一个列表';
  if (typeof data === 'object') return '几行内容';
  return `“${String(data).slice(0, 40)}”`;
}
