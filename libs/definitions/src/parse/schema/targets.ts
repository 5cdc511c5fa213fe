import { closed, name, type Schema } from './words.js';

const target: Schema = {
  if: { type: 'object' },
  then: closed({ to: name, round: { const: 'new', description: '重新开始一轮。' } }, ['to', 'round']),
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
