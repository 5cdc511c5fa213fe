import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Schemas[string];

const REFERENCE = '#/components/schemas/';

/** An example of a schema, put together from the examples of its fields; a field without one shows its kind. */
export function exampleOf(schema: Schema, schemas: Schemas): unknown {
  if ('$ref' in schema) {
    const named = schemas[schema.$ref.slice(REFERENCE.length)];
    return named === undefined ? null : exampleOf(named, schemas);
  }
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.allOf !== undefined) return merged(schema.allOf, schemas);
  if (schema.properties !== undefined) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [name, exampleOf(field, schemas)]),
    );
  }
  if (schema.items !== undefined) return [exampleOf(schema.items, schemas)];
  return plainExample(schema.type, schema.format);
}

function merged(parts: readonly Schema[], schemas: Schemas): unknown {
  const examples = parts.map((part) => exampleOf(part, schemas));
  return examples.length === 1 ? examples[0] : Object.assign({}, ...examples);
}

function plainExample(type: unknown, format: string | undefined): unknown {
  switch (type) {
    case 'string':
      return format === 'binary' ? '（文件）' : '……';
    case 'number':
    case 'integer':
      return 1;
    case 'boolean':
      return true;
    case 'array':
      return [];
    default:
      return {};
  }
}
