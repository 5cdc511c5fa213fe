import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { propertiesOf } from '../../testing/schema-properties.js';
import { workflowSchema } from './workflow-schema.js';

const published = new URL('../../../../../workflows/workflow.schema.json', import.meta.url);

describe('the published schema', () => {
  it('is the one the compiler checks with; REFRESH_SCHEMA=1 writes it anew', () => {
    const current = `${JSON.stringify(workflowSchema, null, 2)}\n`;
    if (process.env['REFRESH_SCHEMA'] === '1') writeFileSync(published, current);
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(current));
  });
});

describe('completion in an editor', () => {
  // What forbids a property says why, and offers nothing.
  const properties = propertiesOf(workflowSchema).filter(({ schema }) => !('not' in schema));

  it.each(properties)('offers $at with a title, a description and examples', ({ schema }) => {
    expect(schema).toMatchObject({
      title: expect.stringMatching(/./),
      description: expect.stringMatching(/./),
      examples: expect.arrayContaining([expect.anything()]),
    });
  });
});
