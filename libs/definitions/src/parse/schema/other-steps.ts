import { stage } from './human-keys.js';
import { order } from './opinion-keys.js';
import { passed, then } from './targets.js';
import {
  byKind,
  closed,
  count,
  dataName,
  duration,
  expression,
  minutes,
  name,
  title,
  type Schema,
} from './words.js';

const call: Schema = {
  ...name,
  title: '调用',
  description: '另一个流程的名称，作为本件的一部分办理。',
  examples: ['rectification'],
};

const timeToWaitFor = byKind(
  {
    until: closed(
      {
        until: {
          ...expression,
          title: '等到哪天',
          description: '到这一天才继续。',
          examples: ['=subject.publishOn'],
        },
      },
      ['until'],
    ),
    for: closed(
      { for: { ...duration, title: '等多久', description: '过几个工作日才继续。', examples: ['5wd'] } },
      ['for'],
    ),
  },
  '等待时间写作 { until: =日期 } 或 { for: 5wd }',
);

/** Steps nobody takes by hand. */
export const otherSteps: Readonly<Record<string, Schema>> = {
  wait: closed(
    {
      stage,
      title,
      wait: {
        title: '等待',
        description: '等待的消息名称；或者等到某一天、等几个工作日。',
        if: { type: 'object' },
        then: timeToWaitFor,
        else: name,
        examples: ['spot-check', { until: '=subject.publishOn' }, { for: '5wd' }],
      },
      limit: { ...duration, title: '期限', description: '消息最多等多少个工作日。', examples: ['75wd'] },
      then,
    },
    ['wait', 'then'],
  ),
  call: closed({ stage, title, call, with: passed('交给被调用流程的数据。'), then }, ['call', 'then']),
  'for-each': closed(
    {
      stage,
      title,
      'for-each': {
        ...expression,
        title: '逐项办理',
        description: '一个列表；每一项各办理一遍 call 写的流程。',
        examples: ['=subject.units'],
      },
      as: {
        ...dataName,
        title: '称作',
        description: '被调用流程用这个名称读取它那一项；要列在它的 inputs 里。',
        examples: ['unit'],
      },
      call,
      with: passed('交给每一遍的其他数据。'),
      order: { ...order, description: 'parallel 各项同时办理；sequence 一项办完再办下一项。' },
      until: {
        ...expression,
        title: '提前结束',
        description:
          '每办完一项看一次，成立就不再等其余各项。可以读 total、active、completed 和 ended.结束名称。',
        examples: ['=ended.closed >= 3'],
      },
      then,
    },
    ['for-each', 'as', 'call', 'then'],
  ),
  run: closed(
    {
      stage,
      title,
      run: {
        ...name,
        title: '自动办理',
        description: '系统里登记的动作名称，由后台完成。',
        examples: ['assign-number'],
      },
      with: { ...passed('交给动作的数据。'), examples: [{ year: '=subject.year' }] },
      attempts: {
        ...count(1, 20),
        title: '次数',
        description: '一共试几次；都不成就请管理员处理。',
        examples: [5],
      },
      'retry-after': {
        ...minutes,
        title: '间隔',
        description: '第一次不成以后，过多少分钟再试；以后每次加倍。',
        examples: ['10min'],
      },
      then,
    },
    ['run', 'then'],
  ),
  end: closed(
    {
      stage,
      title,
      end: { ...name, title: '结束', description: '办理结果。', examples: ['closed'] },
      stops: {
        title: '同时停下',
        description: 'all：到这里，还在进行的其他各路一并停下。',
        const: 'all',
        examples: ['all'],
      },
    },
    ['end'],
  ),
};
