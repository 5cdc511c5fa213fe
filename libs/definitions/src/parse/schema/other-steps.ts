import { stage } from './human-steps.js';
import { then } from './targets.js';
import { byKind, closed, duration, expression, name, title, type Schema } from './words.js';

const branch = byKind(
  {
    if: closed({ if: { type: 'string', minLength: 1, 'x-expected': '如 =subject.late' }, to: name }, ['to']),
    else: closed({ else: name }, ['else']),
  },
  '分支写作 { if: 条件, to: 环节 } 或 { else: 环节 }',
);

export const otherSteps: Readonly<Record<string, Schema>> = {
  choose: closed(
    {
      stage,
      title,
      choose: {
        title: '分支',
        description: '从上到下，第一个成立的条件决定去向；最后一项是 else。',
        type: 'array',
        minItems: 1,
        items: branch,
      },
    },
    ['choose'],
  ),
  wait: closed(
    {
      stage,
      title,
      wait: { ...name, title: '等待', description: '等待的消息名称。', examples: ['spot-check'] },
      limit: { ...duration, title: '期限', description: '最多等多少个工作日。', examples: ['75wd'] },
      then,
    },
    ['wait', 'then'],
  ),
  call: closed(
    {
      stage,
      title,
      call: { ...name, title: '调用', description: '另一个流程的名称，作为本件的一部分办理。' },
      with: {
        title: '带入',
        description: '交给被调用流程的数据。',
        type: 'object',
        propertyNames: name,
        additionalProperties: expression,
        examples: [{ finding: '=answer.finding' }],
      },
      then,
    },
    ['call', 'then'],
  ),
  end: closed(
    { stage, title, end: { ...name, title: '结束', description: '办理结果。', examples: ['closed'] } },
    ['end'],
  ),
};
