import { closed, dataName, title, type Schema } from './words.js';

const types = ['text', 'number', 'date', 'boolean', 'choice', 'person', 'unit'];

const field: Schema = {
  ...closed(
    {
      title,
      type: {
        title: '类型',
        description: '文字、数字、日期、是否、单选、人员、单位。',
        enum: types,
        examples: ['number'],
      },
      options: {
        title: '选项',
        description: '单选（choice）可选的内容，按显示的先后。',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string', minLength: 1, maxLength: 60 },
        examples: [['上行文', '平行文', '下行文']],
      },
    },
    ['title', 'type'],
  ),
  // A choice is made among options; anything else has none.
  if: { properties: { type: { const: 'choice' } }, required: ['type'] },
  then: { required: ['options'] },
  else: {
    properties: {
      options: {
        not: {},
        'x-says': '只有单选（type: choice）才写选项',
        'x-expected': 'type: choice，或去掉 options',
      },
    },
  },
};

/** What people fill in under way, besides their answers. */
export const form: Schema = {
  title: '表单',
  description: '办理中填写的数据，表达式里用 form.名称 读取；各环节的填写权限写在 fields 里。',
  type: 'object',
  minProperties: 1,
  propertyNames: dataName,
  additionalProperties: field,
  examples: [{ amount: { title: '金额（万元）', type: 'number' } }],
};
