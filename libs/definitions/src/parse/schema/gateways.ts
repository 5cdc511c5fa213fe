import { stage } from './human-keys.js';
import { then } from './targets.js';
import { byKind, closed, name, title, type Schema } from './words.js';

const to: Schema = { ...name, title: '去哪里', description: '条件成立时的下一个环节。', examples: ['check'] };

const branch = byKind(
  {
    if: closed(
      {
        if: {
          type: 'string',
          minLength: 1,
          title: '条件',
          description: '表达式，开头的“=”可以省略。',
          'x-expected': '如 =subject.late',
          examples: ['=subject.late'],
        },
        to,
      },
      ['if', 'to'],
    ),
    else: closed({ else: { ...to, title: '其他情况', description: '没有条件成立时的下一个环节。' } }, [
      'else',
    ]),
  },
  '分支写作 { if: 条件, to: 环节 } 或 { else: 环节 }',
);

const branches: Schema = { type: 'array', minItems: 1, items: branch };

/** Where ways part and meet again. */
export const gateways: Readonly<Record<string, Schema>> = {
  choose: closed(
    {
      stage,
      title,
      choose: {
        title: '分支',
        description: '从上到下，第一个成立的条件决定去向；最后一项是 else。',
        ...branches,
        examples: [[{ if: '=subject.late', to: 'check' }, { else: 'draw' }]],
      },
    },
    ['choose'],
  ),
  parallel: closed(
    {
      stage,
      title,
      parallel: {
        title: '同时进行',
        description: '同时开始的几路，写每一路的第一个环节；在 join 会合。',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: name,
        examples: [['finance-review', 'law-review']],
      },
    },
    ['parallel'],
  ),
  inclusive: closed(
    {
      stage,
      title,
      inclusive: {
        title: '按需进行',
        description: '成立的条件各走一路，都不成立时走 else；在 join 会合。',
        ...branches,
        examples: [[{ if: '=form.amount > 100', to: 'budget-review' }, { else: 'numbering' }]],
      },
    },
    ['inclusive'],
  ),
  join: closed(
    {
      stage,
      title,
      join: {
        ...name,
        title: '会合',
        description: '等哪个 parallel 或 inclusive 分出的各路都到齐。',
        examples: ['two-reviews'],
      },
      then,
    },
    ['join', 'then'],
  ),
};
