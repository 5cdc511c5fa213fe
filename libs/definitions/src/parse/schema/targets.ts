import { closed, inputName, name, type Schema } from './words.js';

const target: Schema = {
  if: { type: 'object' },
  then: closed(
    {
      to: { ...name, title: '从哪里起', description: '新的一轮从哪个环节开始。', examples: ['draft'] },
      round: {
        title: '新一轮',
        description: '写 new：从那里重新开始一轮，全部重来。',
        const: 'new',
        examples: ['new'],
      },
    },
    ['to', 'round'],
  ),
  else: name,
};

/** Every arrow that leaves a step, by the outcome that takes it. */
export const then: Schema = {
  title: '去向',
  description: '结果 → 下一个环节。每个可能的结果都要有去向。',
  type: 'object',
  minProperties: 1,
  propertyNames: name,
  additionalProperties: target,
  examples: [{ submit: 'review' }, { overturn: { to: 'draft', round: 'new' } }],
};

/** Data handed to a called workflow or an action: expressions, or what is written as it is. */
export const passed = (description: string): Schema => ({
  title: '带入',
  description,
  type: 'object',
  propertyNames: inputName,
  additionalProperties: {
    type: ['string', 'number', 'boolean'],
    'x-says': '这里写以“=”开头的表达式，或者文字、数字、true、false',
    'x-expected': '如 =subject.leadUnit',
  },
  examples: [{ finding: '=answer.finding' }],
});
