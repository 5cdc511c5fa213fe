import { Ajv } from 'ajv';
import type { AnySchema, ValidateFunction } from 'ajv';
import { parseDocument } from 'yaml';

/** A sample file that does not say what it should. All faults at once, each with its place. */
export class SampleFileError extends Error {
  override readonly name = 'SampleFileError';
  constructor(
    readonly file: string,
    readonly problems: readonly string[],
  ) {
    super(`${file} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Reads files of one shape. Unknown fields are faults: a misspelt one would be ignored in silence. */
export function sampleFileReader<Content>(schema: AnySchema): (file: string, text: string) => Content {
  const isContent: ValidateFunction<Content> = new Ajv({ allErrors: true }).compile<Content>(schema);
  return (file, text) => {
    const document = parseDocument(text);
    if (document.errors.length > 0) {
      throw new SampleFileError(
        file,
        document.errors.map((error) => error.message),
      );
    }
    const content: unknown = document.toJS();
    if (isContent(content)) return content;
    const errors = isContent.errors ?? [];
    throw new SampleFileError(
      file,
      errors.map(({ instancePath, message = '', params }) => {
        const place = instancePath === '' ? 'the file' : instancePath;
        return `${place} ${message} ${JSON.stringify(params)}`;
      }),
    );
  };
}

/** Shapes the files share. */
export const text = { type: 'string', minLength: 1 } as const;
export const texts = { type: 'array', items: text } as const;
export const code = { type: 'string', pattern: '^\\d+(\\.\\d+)*$' } as const;
/** A date and time of Asia/Shanghai, `2015-09-24 09:00`. */
export const moment = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$' } as const;

/** An object with these fields and no others. */
export function record(
  required: Readonly<Record<string, object>>,
  optional: Readonly<Record<string, object>> = {},
): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}
