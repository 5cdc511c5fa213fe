import type { Duty } from '#libs/engine';
import { byKind, closed, expression, name, oneOrMore, type Schema } from './words.js';

const duties: readonly Duty[] = [
  'plan-administrator',
  'group-secretariat',
  'supervisor',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
];

const not: Schema = {
  title: '回避',
  description: '不得担任的人：其他办理人的名称，负有某种职责的人，或 involved（本件的所有经手人）。',
  examples: ['drafter', ['drafter', 'leaders'], 'involved', ['drafter', { duty: 'supervisor' }]],
  ...oneOrMore({
    if: { type: 'object' },
    then: closed(
      {
        duty: {
          title: '职责',
          description: '负有这种职责的人一律回避。',
          enum: duties,
          examples: ['supervisor'],
        },
      },
      ['duty'],
    ),
    else: name,
  }),
};

const post: Schema = {
  title: '职务',
  description: '一个职务，或按先后排列的几个职务，每个职务一个席位。',
  examples: ['reviewer', ['deputy-head', 'head']],
};

const named: Schema = {
  ...expression,
  title: '点名',
  description: '成果上写明的人。其中有人担任所要的职务时，该席位只由他办理。',
  examples: ['=subject.leaderInCharge'],
};

const person = closed(
  {
    person: {
      ...expression,
      title: '一个人',
      description: '直接由成果写明的人，如承办人。',
      examples: ['=subject.handler'],
    },
    not,
  },
  ['person'],
);

const unit = closed(
  {
    unit: {
      ...expression,
      title: '单位',
      description: '一个单位或几个单位，每个单位每个职务一个席位。',
      examples: ['=subject.leadUnit', '=subject.reviewUnits'],
    },
    post: { ...post, ...oneOrMore(name) },
    named,
    not,
  },
  ['unit', 'post'],
);

const body = closed(
  {
    body: {
      ...expression,
      title: '议事机构',
      description: '专项小组、督查机构等；不写职务时每名成员一个席位。',
      examples: ['=subject.acceptingBody'],
    },
    post: { ...post, ...name },
    named,
    not,
  },
  ['body'],
);

const superior = closed(
  {
    'superior-of': {
      ...name,
      title: '上级',
      description: '哪个办理人的上级，从近到远每级一个席位。',
      examples: ['drafter'],
    },
    levels: {
      type: 'integer',
      title: '级数',
      description: '往上几级；1 只到直接上级。不写时，写了 until 的最多10级，没写的1级。',
      'x-says': '级数写整数',
      'x-expected': '如 2',
      examples: [2],
    },
    until: {
      ...name,
      title: '到哪一级为止',
      description: '到担任这个职务的人为止。',
      examples: ['head'],
    },
    not,
  },
  ['superior-of'],
);

const picked = closed(
  {
    'picked-from': {
      ...name,
      title: '由前面的人挑选',
      description: '从哪个办理人里挑选；anyone 不限。挑选的环节写 picks。',
      examples: ['anyone', 'reviewers'],
    },
    not,
  },
  ['picked-from'],
);

/** Who does something: an ordered list of seats, resolved when a step opens. */
export const parties: Schema = {
  title: '办理人',
  description: '谁来办。每一项是一组席位，环节开始时才确定到人。',
  type: 'object',
  minProperties: 1,
  propertyNames: name,
  additionalProperties: byKind(
    { person, unit, body, 'superior-of': superior, 'picked-from': picked },
    '每个办理人要写明一种来源',
  ),
  examples: [{ drafter: { person: '=subject.handler' } }],
};
