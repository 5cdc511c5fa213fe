import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { scenarioFiles, textOfFile } from '../testing/shipped-files.js';
import { scenarioSchema } from './scenario-schema.js';

const published = new URL('../../../../workflows/scenario.schema.json', import.meta.url);

const checker = new Ajv2020({ allErrors: true, strict: false });
const fits = checker.compile(scenarioSchema);

describe('the published schema of scenarios', () => {
  it('is the one made from the phrases; REFRESH_SCHEMA=1 writes it anew', () => {
    const current = `${JSON.stringify(scenarioSchema, null, 2)}\n`;
    if (process.env['REFRESH_SCHEMA'] === '1') writeFileSync(published, current);
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(current));
  });

  it.each(scenarioFiles())('accepts %s', (file) => {
    const accepted = fits(parse(textOfFile(file)));
    expect(accepted ? [] : fits.errors).toEqual([]);
  });

  it('refuses a line that is no phrase', () => {
    const file = {
      流程: 'co-sign',
      机构: 'county',
      开始: '2015-09-14 09:00',
      场景: [{ 名称: '试', 那么: [{ '李强 头疼': '是' }] }],
    };
    expect(fits(file)).toBe(false);
  });
});
