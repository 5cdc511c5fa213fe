import { ANSWERS, SEAT_OPERATIONS } from '#libs/engine';
import { closed, dataName, duration, name, oneOrMore, title, yesOrNo, type Schema } from './words.js';
import { then } from './targets.js';

export const stage: Schema = {
  title: '阶段',
  description: '这个环节属于 stages 里的哪个阶段。',
  type: 'string',
  minLength: 1,
  examples: ['起草'],
};

export const partyName = (words: string, example: string): Schema => ({
  ...name,
  title: words,
  description: '办理人的名称，见 parties。',
  examples: [example],
});

const listOf = (words: readonly string[]): Schema => ({
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: { enum: words },
});

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
  description: '可以退到哪些已经走过的环节，改后怎样再送。',
  ...closed(
    {
      to: {
        title: '退到哪里',
        description: '已经走过的环节，一个或几个。',
        ...oneOrMore(name),
        examples: ['draft', ['revise', 'draft']],
      },
      resubmit: {
        title: '改后怎样再送',
        description: 'direct 改后直送（仍有效的意见沿用），rewalk 从头再走。',
        enum: ['direct', 'rewalk'],
        examples: ['direct'],
      },
    },
    ['to'],
  ),
  examples: [{ to: ['revise', 'draft'], resubmit: 'direct' }],
};

const fields: Schema = {
  title: '表单权限',
  description:
    '表单的数据在这个环节能不能填：required 必填，edit 可填，read 只看，hidden 不显示。不写的只看。',
  type: 'object',
  minProperties: 1,
  propertyNames: dataName,
  additionalProperties: { enum: ['required', 'edit', 'read', 'hidden'] },
  examples: [{ amount: 'required', kind: 'read' }],
};

/** What every step done by people may have. */
export const common: Readonly<Record<string, Schema>> = {
  stage,
  title,
  limit: { ...duration, title: '期限', description: '每个席位的办理时限，工作日。', examples: ['7wd'] },
  takes: { ...duration, title: '用时', description: '没有期限时，倒排工期用的天数。', examples: ['60wd'] },
  late,
  pauses: {
    title: '停钟',
    description: '哪些时候期限停走：held 等加签的人，asking 沟通中。累计不超过3个工作日。',
    ...listOf(['held', 'asking']),
    examples: [['asking']],
  },
  nobody: {
    title: '无人可办时',
    description: '办理人为空时，由谁指定，或说明不适用的理由。',
    ...closed({ ask: partyName('问谁', 'lead-head') }, ['ask']),
    examples: [{ ask: 'lead-head' }],
  },
  gate: {
    title: '前置条件',
    description: '不满足时不能提交：意见都已处理、分歧都已协调。',
    ...listOf(['opinions-disposed', 'disputes-settled']),
    examples: [['opinions-disposed', 'disputes-settled']],
  },
  answers: {
    title: '可选的答复',
    description: '这个环节提供哪些答复，第一个最常用。',
    ...listOf(ANSWERS),
    examples: [
      ['agree', 'return'],
      ['agree', 'disagree', 'abstain'],
    ],
  },
  return: returns,
  fields,
  picks: {
    title: '挑选',
    description: '在这个环节提交时挑选哪些办理人（来源写 picked-from 的）。',
    ...oneOrMore(name),
    examples: ['co-signers', ['co-signers', 'readers']],
  },
  may: {
    title: '可做的操作',
    description: '除答复以外只能做这些；不写时，这种环节常用的都可以。',
    ...listOf(SEAT_OPERATIONS),
    examples: [['claim', 'transfer', 'add-before']],
  },
  'may-not': {
    title: '不可做的操作',
    description: '从可做的操作里去掉这些。',
    ...listOf(SEAT_OPERATIONS),
    examples: [['transfer', 'delegate']],
  },
  personal: {
    ...yesOrNo,
    title: '亲自办理',
    description: 'true：没有书面授权不得代办。',
  },
  mandatory: {
    ...yesOrNo,
    title: '不可跳过',
    description: 'true：管理员要跳过它，须第二名管理员同意。签批和表决不写时就是 true。',
    examples: [true, false],
  },
  then,
};

/** Which change of the text asks the step again. A signature and a vote always hold for one text alone. */
export const stale: Schema = {
  title: '改稿后是否重办',
  description: 'any-change 正文有改动就重办；own-section 所涉条款改动才重办。',
  enum: ['any-change', 'own-section'],
  examples: ['own-section'],
};
