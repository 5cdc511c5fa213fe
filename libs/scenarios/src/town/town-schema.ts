import type { Schema } from '#libs/definitions';
import { dutyWords } from '../words/duty-words.js';

const text: Schema = { type: 'string', minLength: 1 };
const texts: Schema = { type: 'array', items: text, 'x-expected': '如 [李强, 赵敏]' };
const yes: Schema = { enum: ['是', '否'] };
const date: Schema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  'x-says': '日期写作“2015-10-12”',
  'x-expected': '如 2015-10-12',
};
const closed = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const residentSchema: Schema = {
  title: '一个人',
  description: '单位；或者写明单位、岗位、职责、上级。',
  if: { type: 'object' },
  then: closed(
    {
      单位: { ...text, description: '所在单位。' },
      岗位: { ...texts, description: '流程里用的岗位名称；在别的单位任职写作 post@单位。' },
      职责: { type: 'array', items: { enum: Object.values(dutyWords) } },
      上级: { ...text, description: '不写时是本单位的 head。' },
      离任: yes,
    },
    ['单位'],
  ),
  else: text,
};

const grantSchema: Schema = closed(
  {
    谁: text,
    给: text,
    从: date,
    到: { ...date, description: '这一天已经失效。' },
    流程: texts,
    种类: { type: 'array', items: { enum: ['write', 'consult', 'sign', 'vote', 'decide'] } },
    委托书: yes,
  },
  ['谁', '给', '从', '到'],
);

/** A small organisation. */
export const townSchema: Schema = {
  title: '机构',
  description: '单位、人员、议事机构和授权。名称就是标识。',
  ...closed(
    {
      单位: { ...texts, description: '没有人员的单位写在这里；有人员的不必写。' },
      上级单位: { type: 'object', additionalProperties: text, description: '单位 → 领导它的单位。' },
      人员: { type: 'object', minProperties: 1, additionalProperties: residentSchema },
      议事机构: {
        type: 'object',
        additionalProperties: { type: 'object', additionalProperties: texts },
        description: '机构 → 岗位（chair、member、inspector）→ 人。',
      },
      授权: { type: 'array', items: grantSchema },
    },
    ['人员'],
  ),
};

/** `workflows/town.schema.json`: a test keeps the two equal. */
export const townFileSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://countersign.example/town.schema.json',
  ...townSchema,
};
