import type { Schema } from '../parse/schema/words.js';

/** A key one may write, and where in the schema it stands. */
export interface Property {
  readonly key: string;
  readonly at: string;
  readonly schema: Schema;
}

/** Every property of a schema, however deep. */
export function propertiesOf(schema: unknown, at = ''): readonly Property[] {
  if (Array.isArray(schema)) return schema.flatMap((one, index) => propertiesOf(one, `${at}/${index}`));
  if (!isSchema(schema)) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const here = `${at}/${keyword}`;
    // Examples are data, and a condition only repeats what is described elsewhere.
    if (keyword === 'examples' || keyword === 'if') return [];
    if (keyword !== 'properties' || !isSchema(value)) return propertiesOf(value, here);
    return Object.entries(value).flatMap(([key, property]): readonly Property[] =>
      isSchema(property)
        ? [{ key, at: `${here}/${key}`, schema: property }, ...propertiesOf(property, `${here}/${key}`)]
        : [],
    );
  });
}

/** The names of all properties, each once. */
export function keysOf(schema: unknown): readonly string[] {
  return [...new Set(propertiesOf(schema).map(({ key }) => key))];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
