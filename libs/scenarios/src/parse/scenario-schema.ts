import type { Schema } from '#libs/definitions';
import { patternOf } from '../phrases/form.js';
import { phrases, type AnyPhrase } from '../phrases/index.js';
import { townSchema } from '../town/town-schema.js';

const text: Schema = { type: 'string', minLength: 1, maxLength: 200 };

/** Lines of a scenario. They are read word by word, so the checker only asks that there are some. */
const loose: Schema = { type: 'array', minItems: 1 };

/** The same for editors, phrase by phrase. */
const exact: Schema = { type: 'array', minItems: 1, items: { $ref: '#/$defs/line' } };

function shape(lines: Schema): Schema {
  return {
    title: '场景文件',
    description: '一个流程的若干场景：已知什么，依次做什么，那么应当怎样。说明见 docs/scenarios.md。',
    type: 'object',
    properties: {
      流程: { ...text, description: '流程的标识，如 deliverable。' },
      机构: {
        description: '机构文件的名称，或者就写在这里。',
        if: { type: 'object' },
        then: townSchema,
        else: text,
      },
      日历: {
        description: '不写时按国家公布的节假日；写了就只按这里的。',
        type: 'object',
        properties: { 放假: { type: 'array', items: text }, 上班: { type: 'array', items: text } },
        additionalProperties: false,
      },
      开始: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$',
        'x-says': '时间写作“2015-09-24 09:00”',
        'x-expected': '如 2015-09-24 09:00',
      },
      事项: { type: 'object', description: '办理对象的属性，流程里用 subject.… 读它。' },
      前情: {
        type: 'object',
        description: '几段可以反复用的经过：名称 → 几行。后面的可以用“经过 名称”接着前面的。',
        additionalProperties: lines,
      },
      场景: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          properties: {
            名称: text,
            证明: { type: 'array', items: { type: 'integer', minimum: 1 }, description: '功能表的行号。' },
            事项: { type: 'object' },
            已知: { if: { type: 'string' }, then: text, else: lines },
            依次: lines,
            那么: lines,
          },
          required: ['名称', '那么'],
          additionalProperties: false,
        },
      },
    },
    required: ['流程', '机构', '开始', '场景'],
    additionalProperties: false,
  };
}

export const looseSchema: Schema = shape(loose);

/** What stands after the colon of a phrase. */
function valueOf(phrase: AnyPhrase): Schema {
  const description = `${phrase.says}。例：${phrase.example}`;
  if (phrase.does !== 'act') return { description };
  const details = Object.entries(phrase.details).map(([name, kind]) => [name, kind.schema]);
  const words = phrase.words === 'none' ? [] : [['说明', { type: ['string', 'number', 'boolean'] }]];
  return {
    description,
    anyOf: [
      { type: ['string', 'number', 'boolean', 'null'] },
      { type: 'object', properties: Object.fromEntries([...words, ...details]), additionalProperties: false },
    ],
  };
}

/** `workflows/scenario.schema.json`: a test keeps the two equal. */
export const scenarioSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://countersign.example/scenario.schema.json',
  ...shape(exact),
  $defs: {
    line: {
      anyOf: [
        { type: 'string', anyOf: phrases.map(({ form }) => ({ pattern: patternOf(form) })) },
        {
          type: 'object',
          maxProperties: 1,
          patternProperties: Object.fromEntries(
            phrases.map((phrase) => [patternOf(phrase.form), valueOf(phrase)]),
          ),
          additionalProperties: false,
        },
      ],
    },
  },
};
