import { ANSWERS } from '#libs/engine';
import { closed, duration, name, oneOrMore, ratio, title, type Schema } from './words.js';
import { then } from './targets.js';

export const stage: Schema = {
  title: '阶段',
  description: '这个环节属于 stages 里的哪个阶段。',
  type: 'string',
  minLength: 1,
  examples: ['起草'],
};

const answers: Schema = {
  title: '可选的答复',
  description: '这个环节提供哪些答复，第一个最常用。',
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: { enum: ANSWERS },
  examples: [
    ['agree', 'return'],
    ['agree', 'disagree', 'abstain'],
  ],
};

const late: Schema = {
  title: '催办阶梯',
  description: '相对期限的工作日 → 做什么。-2wd 是期限前两个工作日，0wd 是期限届满。',
  type: 'object',
  minProperties: 1,
  propertyNames: {
    type: 'string',
    pattern: '^-?[0-9]{1,3}wd$',
    'x-says': '催办时间写作“-2wd”（期限前2个工作日）、“0wd”或“1wd”',
    'x-expected': '如 -2wd',
  },
  additionalProperties: { enum: ['remind', 'remind-superior', 'deem-no-comment'] },
  examples: [{ '-2wd': 'remind', '0wd': 'deem-no-comment' }],
};

const returns: Schema = {
  title: '退回',
  description: '可以退到哪些已经走过的环节；direct 改后直送（仍有效的意见沿用），rewalk 从头再走。',
  ...closed({ to: oneOrMore(name), resubmit: { enum: ['direct', 'rewalk'] } }, ['to']),
  examples: [{ to: ['revise', 'draft'], resubmit: 'direct' }],
};

/** What every step done by people may have. */
const common: Readonly<Record<string, Schema>> = {
  stage,
  title,
  limit: { ...duration, title: '期限', description: '每个席位的办理时限，工作日。', examples: ['7wd'] },
  takes: { ...duration, title: '用时', description: '没有期限时，倒排工期用的天数。', examples: ['60wd'] },
  late,
  nobody: {
    title: '无人可办时',
    description: '办理人为空时，由谁指定，或说明不适用的理由。',
    ...closed({ ask: name }, ['ask']),
    examples: [{ ask: 'lead-head' }],
  },
  gate: {
    title: '前置条件',
    description: '不满足时不能提交：意见都已处理、分歧都已协调。',
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: { enum: ['opinions-disposed', 'disputes-settled'] },
  },
  stale: {
    title: '改稿后是否重办',
    description: 'any-change 正文有改动就重办；own-section 所涉条款改动才重办。',
    enum: ['any-change', 'own-section'],
  },
  answers,
  return: returns,
  then,
};

const party = (words: string): Schema => ({ ...name, title: words, description: '办理人的名称。' });

const order: Schema = {
  title: '次序',
  description: '同时办理，或依次办理。',
  enum: ['parallel', 'sequence'],
};

export const humanSteps: Readonly<Record<string, Schema>> = {
  write: closed(
    {
      ...common,
      write: {
        ...name,
        title: '起草',
        description: '要交出的文本，如 document、rectification-report。',
        examples: ['document'],
      },
      by: party('由谁起草'),
    },
    ['write', 'by', 'stage', 'then'],
  ),
  consult: closed({ ...common, consult: party('征求谁的意见'), order }, ['consult', 'stage', 'then']),
  sign: closed(
    {
      ...common,
      sign: party('由谁签批'),
      order,
      require: { title: '通过条件', description: 'all 全部同意；any 一人同意。', enum: ['all', 'any'] },
      'on-disagree': {
        title: '有人不同意时',
        description: 'immediate 立即结束本环节；collect 听完所有人再结束。',
        enum: ['immediate', 'collect'],
      },
    },
    ['sign', 'stage', 'then'],
  ),
  vote: closed(
    {
      ...common,
      vote: party('由谁表决'),
      pass: {
        ...ratio,
        title: '通过比例',
        description: '同意票占全部席位的比例。',
        examples: ['2/3'],
      },
      turnout: {
        ...ratio,
        title: '参加比例',
        description: '已表态（含弃权）的席位占全部席位的比例。',
        examples: ['3/4'],
      },
      chair: {
        title: '组长',
        description: 'last 末位表态；veto 一票否决。',
        ...closed({ last: { type: 'boolean' }, veto: { type: 'boolean' } }, ['last', 'veto']),
      },
    },
    ['vote', 'pass', 'stage', 'then'],
  ),
  decide: closed({ ...common, decide: party('由谁决定') }, ['decide', 'answers', 'stage']),
};
