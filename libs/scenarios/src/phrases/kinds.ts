import { childOf, entriesOf, itemsOf, plainOf, type Schema, type SyntaxNode } from '#libs/definitions';
import type { Value } from '#libs/engine';

/** What may be written in one place: how it is read, how it is shown to an editor, and what to say when it is not it. */
export interface Kind {
  /** Completes “这里要写……”. */
  readonly says: string;
  readonly schema: Schema;
  /** `undefined`: something else is written there. */
  readonly read: (node: SyntaxNode) => Value | undefined;
  /** Names in it that must be known. */
  readonly names?: 'step';
}

const scalar = (node: SyntaxNode): string | undefined =>
  node.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;

const textSchema: Schema = { type: ['string', 'number', 'boolean'] };

export const text: Kind = { says: '一句话', schema: textSchema, read: scalar };

export const count: Kind = {
  says: '一个整数',
  schema: { type: 'integer' },
  read: (node) =>
    node.kind === 'scalar' && Number.isSafeInteger(node.value) ? Number(node.value) : undefined,
};

export const flag: Kind = {
  says: '“是”或“否”',
  schema: { enum: ['是', '否'] },
  read: (node) => ({ 是: true, 否: false })[scalar(node) ?? ''],
};

export const step: Kind = { ...text, says: '一个环节的标题', names: 'step' };

export function choice(words: readonly string[]): Kind {
  return {
    says: words.join('、'),
    schema: { enum: words },
    read: (node) => {
      const word = scalar(node);
      return word !== undefined && words.includes(word) ? word : undefined;
    },
  };
}

/** Attributes, fields: names and any data. */
export const values: Kind = {
  says: '若干行“名称: 内容”',
  schema: { type: 'object' },
  read: (node) => (node.kind === 'map' ? (plainOf(node) as Value) : undefined),
};

/** Names and a list of people each. */
export const peopleByName: Kind = {
  says: '若干行“办理人: [姓名]”',
  schema: { type: 'object' },
  read: (node) =>
    node.kind === 'map'
      ? Object.fromEntries(
          entriesOf(node).map(({ key, value }) => [key, itemsOf(value).map((item) => scalar(item) ?? '')]),
        )
      : undefined,
};

/** Points of an opinion. */
const NATURES = ['修改', '补充', '删除', '异议', '不涉及'] as const;
const itemKeys = ['位置', '性质', '内容', '理由'];
export const items: Kind = {
  says: '意见的列表，每条写 位置、性质（修改、补充、删除、异议、不涉及）、内容、理由',
  schema: {
    type: 'array',
    items: {
      type: 'object',
      properties: { 位置: textSchema, 性质: { enum: NATURES }, 内容: textSchema, 理由: textSchema },
      required: ['性质'],
      additionalProperties: false,
    },
  },
  read: (node) => {
    const read = itemsOf(node).map((item) => {
      const nature = scalar(childOf(item, '性质') ?? item);
      const known = entriesOf(item).every(({ key }) => itemKeys.includes(key));
      return item.kind === 'map' && known && NATURES.some((word) => word === nature)
        ? (plainOf(item) as Value)
        : undefined;
    });
    return read.every((item) => item !== undefined) ? read : undefined;
  },
};
