import { partyName } from './human-keys.js';
import { closed, count, duration, oneOrMore, ratio, yesOrNo, type Schema } from './words.js';

/** Keys of steps in which several people say what they think. */

export const order: Schema = {
  title: '次序',
  description: 'parallel 同时办理；sequence 依次办理，前一个答复了才到下一个。',
  enum: ['parallel', 'sequence'],
  examples: ['sequence'],
};

const revisable: Schema = {
  ...yesOrNo,
  title: '可改答复',
  description: 'true：环节结束前可以更正自己的答复。征求意见和裁定不写时就是 true。',
  examples: [true, false],
};

const secret: Schema = {
  ...yesOrNo,
  title: '密封',
  description: 'true：环节结束前，谁也看不到答复。',
};

const peers: Schema = {
  title: '能否看到别人的答复',
  description:
    'never 不能；after-own-answer 自己答复以后；always 随时。签批不写时是 always，其余是 after-own-answer。',
  enum: ['never', 'after-own-answer', 'always'],
  examples: ['after-own-answer'],
};

export const dispute: Schema = {
  title: '异议协调',
  description: '有人不同意时，由谁逐级协调；最后一级裁定。',
  type: 'array',
  minItems: 1,
  maxItems: 6,
  items: closed(
    {
      ask: partyName('由谁协调', 'chair'),
      limit: {
        ...duration,
        title: '期限',
        description: '这一级的工作日，到期升到下一级。',
        examples: ['3wd'],
      },
    },
    ['ask'],
  ),
  examples: [
    [
      { ask: 'drafter', limit: '3wd' },
      { ask: 'chair', limit: '5wd' },
    ],
  ],
};

const dedupe: Schema = {
  title: '同一人不重复办',
  description:
    '同一人在本轮对同一版正文已经同意过的，不再办：adjacent 只看紧挨着的前一个环节，round 看整轮。须写 mandatory: false。',
  enum: ['adjacent', 'round'],
  examples: ['adjacent'],
};

export const noComment: Schema = {
  title: '无意见怎样计',
  description: 'agree 算同意，abstain 算弃权。不写时算弃权。',
  enum: ['agree', 'abstain'],
  examples: ['agree'],
};

/** What opinions, signatures, votes and decisions have in common. */
export const opinionKeys: Readonly<Record<string, Schema>> = { revisable, secret, peers, dedupe };

export const signKeys: Readonly<Record<string, Schema>> = {
  require: {
    title: '通过条件',
    description: 'all 全部同意；any 一人同意即可；first-response 第一个答复说了算。',
    enum: ['all', 'any', 'first-response'],
    examples: ['all'],
  },
  'on-disagree': {
    title: '有人不同意时',
    description: 'immediate 立即结束本环节；collect 听完所有人再结束。写了 dispute 的，不写时是 collect。',
    enum: ['immediate', 'collect'],
    examples: ['collect'],
  },
};

const voterExamples = ['chair', 'unit-finance'];

export const voteKeys: Readonly<Record<string, Schema>> = {
  pass: {
    ...ratio,
    title: '通过比例',
    description: '同意票占多少才通过；占什么的比例见 base。',
    examples: ['2/3'],
  },
  base: {
    title: '比例的底数',
    description: 'all 占全部席位；cast 全部表态以后，只占同意和不同意的。不写时是 all。',
    enum: ['all', 'cast'],
    examples: ['cast'],
  },
  turnout: {
    ...ratio,
    title: '参加比例',
    description: '已表态（含弃权）的席位占全部席位的比例。',
    examples: ['3/4'],
  },
  weights: {
    title: '票数',
    description: '按职务、单位或人员的标识写票数，越具体的越优先；没写到的1票，0票只供参考。',
    type: 'object',
    minProperties: 1,
    propertyNames: { type: 'string', minLength: 1, maxLength: 64 },
    additionalProperties: count(0, 1000),
    examples: [{ chair: 3, member: 1 }],
  },
  veto: {
    title: '一票否决',
    description: '哪些职务、单位或人员不同意就不通过。组长的写在 chair 里。',
    ...oneOrMore({ type: 'string', minLength: 1, maxLength: 64 }),
    examples: voterExamples,
  },
  chair: {
    title: '组长',
    description: '组长怎样表态。',
    ...closed(
      {
        last: { ...yesOrNo, title: '末位', description: 'true：其他人都表态以后，组长才表态。' },
        veto: { ...yesOrNo, title: '否决', description: 'true：组长不同意就不通过。' },
      },
      ['last', 'veto'],
    ),
    examples: [{ last: true, veto: true }],
  },
};
