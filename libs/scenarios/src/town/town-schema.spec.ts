import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { townFileSchema } from './town-schema.js';

const published = new URL('../../../../workflows/town.schema.json', import.meta.url);

describe('the published schema of organisations', () => {
  it('is the one their files are checked with; REFRESH_SCHEMA=1 writes it anew', () => {
    const current = `${JSON.stringify(townFileSchema, null, 2)}\n`;
    if (process.env['REFRESH_SCHEMA'] === '1') writeFileSync(published, current);
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(current));
  });
});
