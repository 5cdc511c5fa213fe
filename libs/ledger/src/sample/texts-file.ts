import { code, sampleFileReader, text, texts } from './sample-file.js';

/** `texts.yaml`: by code, the versions of a text as articles; later ones say only what they change. */
export type TextsFile = Readonly<Record<string, readonly [readonly string[], ...ChangedArticles[]]>>;

interface ChangedArticles {
  /** By number of the article, from 1. */
  readonly change: Readonly<Record<string, string>>;
}

const change = {
  type: 'object',
  additionalProperties: false,
  required: ['change'],
  properties: {
    change: { type: 'object', propertyNames: { pattern: '^\\d+$' }, additionalProperties: text },
  },
};

export const readTextsFile = sampleFileReader<TextsFile>({
  type: 'object',
  propertyNames: code,
  additionalProperties: { type: 'array', minItems: 1, items: { anyOf: [texts, change] } },
});

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The whole text of every version of one deliverable, in the order they are filed. */
export function textVersions(file: TextsFile, deliverable: string, title: string): string[] {
  const [first = [], ...changes] = file[deliverable] ?? [];
  const versions = [[...first]];
  for (const { change: changed } of changes) {
    const before = versions.at(-1) ?? [];
    versions.push(before.map((article, index) => changed[index + 1] ?? article));
  }
  return versions.map((articles) => printed(title, articles));
}

function printed(title: string, articles: readonly string[]): string {
  const lines = articles.map((article, index) => `第${NUMERALS[index] ?? index + 1}条　${article}`);
  return [title, '', ...lines, ''].join('\n');
}
