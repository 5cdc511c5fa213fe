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

/** Names of data an author gives: fields of a form, the item of a list. They appear in expressions as they are. */
export const dataName: Schema = {
  type: 'string',
  pattern: '^(?!(?:constructor|prototype|and|or|not|in|true|false|null)$)[a-z][a-zA-Z0-9]{0,62}$',
  'x-says': '数据名称用字母和数字，以小写字母开头',
  'x-expected': '如 amount',
};

/** Names under which data is handed to a called workflow or an action. */
export const inputName: Schema = {
  type: 'string',
  pattern: '^(?!(?:start|constructor|prototype)$)[a-z][a-zA-Z0-9-]{0,62}$',
  'x-says': '带入的名称用字母、数字和连字符，以小写字母开头',
  'x-expected': '如 finding',
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

/** A count written as a whole number. */
export const count = (minimum: number, maximum: number): Schema => ({
  type: 'integer',
  minimum,
  maximum,
  'x-says': `这里要写${minimum}到${maximum}的整数`,
  'x-expected': `如 ${Math.max(1, minimum)}`,
});

export const minutes: Schema = {
  type: 'string',
  pattern: '^[1-9][0-9]{0,3}min$',
  'x-says': '间隔写作“10min”（10分钟）',
  'x-expected': '如 10min',
};

export const yesOrNo: Schema = { type: 'boolean', examples: [true] };

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
 * is reported against the kind that was meant and not against all of them. A key that is also an ordinary key of
 * another kind (`call` inside `for-each`) tells a kind only where that other kind's key is missing.
 */
export const byKind = (kinds: Readonly<Record<string, Schema>>, says: string): Schema => {
  const told = Object.keys(kinds).map((kind): Schema => {
    const others = Object.keys(kinds).filter((other) => other !== kind && hasKey(kinds[other], kind));
    const required = { required: [kind] };
    return others.length === 0
      ? required
      : { ...required, not: { anyOf: others.map((other) => ({ required: [other] })) } };
  });
  return {
    type: 'object',
    oneOf: told,
    allOf: Object.values(kinds).map((then, index) => ({ if: told[index], then })),
    'x-says': says,
    'x-expected': Object.keys(kinds).join('、'),
  };
};

function hasKey(schema: Schema | undefined, key: string): boolean {
  const properties = schema?.['properties'];
  return typeof properties === 'object' && properties !== null && key in properties;
}
