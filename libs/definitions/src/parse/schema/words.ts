/**
 * A piece of JSON Schema. Two keywords are ours: `x-says` is the sentence shown instead of the checker's own,
 * `x-expected` an example of what would be right.
 */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** Names an author gives: to workflows, parties, steps, outcomes. */
export const name: Schema = {
  type: 'string',
  pattern: '^(?!(?:start|constructor|prototype)$)[a-z][a-z0-9-]{0,62}$',
  'x-says': '名称用小写字母、数字和连字符，以字母开头（start 是保留名称）',
  'x-expected': '如 sign-off',
};

export const title: Schema = {
  title: '标题',
  description: '给人看的名称，显示在页面和办理记录里。',
  type: 'string',
  minLength: 1,
  maxLength: 60,
  'x-expected': '1到60个字',
  examples: ['征求意见'],
};

export const expression: Schema = {
  type: 'string',
  pattern: '^=',
  'x-says': '这里要写以“=”开头的表达式',
  'x-expected': '如 =subject.leadUnit',
};

/** A whole length: at least one working day. */
export const duration: Schema = {
  type: 'string',
  pattern: '^[1-9][0-9]{0,3}wd$',
  'x-says': '期限写作“7wd”（7个工作日）',
  'x-expected': '如 7wd',
};

export const ratio: Schema = {
  type: 'string',
  pattern: '^[0-9]{1,4}/[0-9]{1,4}$',
  'x-says': '比例写作分数“2/3”',
  'x-expected': '如 2/3',
};

/** One or several. */
export const oneOrMore = (item: Schema): Schema => ({
  if: { type: 'array' },
  then: { type: 'array', minItems: 1, uniqueItems: true, items: item },
  else: item,
});

/** An object whose keys are exactly these. */
export const closed = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/**
 * An object of several kinds, told apart by the key that only one kind has. Written with `if`, so that a mistake
 * is reported against the kind that was meant and not against all of them.
 */
export const byKind = (kinds: Readonly<Record<string, Schema>>, says: string): Schema => ({
  type: 'object',
  oneOf: Object.keys(kinds).map((kind) => ({ required: [kind] })),
  allOf: Object.entries(kinds).map(([kind, then]) => ({ if: { required: [kind] }, then })),
  'x-says': says,
  'x-expected': Object.keys(kinds).join('、'),
});
