import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { formatProblem, parseYaml } from '#libs/definitions';
import { previewOf } from '#libs/runtime';
import { format } from 'prettier';
import { compileWorkflows, testScenarios } from './index.js';
import { LineReader } from './parse/read-line.js';
import { phrases } from './phrases/index.js';
import { phrasePage } from './testing/phrase-page.js';
import { textsIn } from './testing/shipped-files.js';

const file = new URL('../../../docs/scenarios.md', import.meta.url);
const BEGIN = '<!-- 以下由 libs/scenarios 生成：REFRESH_DOCS=1 npm run jest -- libs/scenarios -->';
const END = '<!-- 生成到此为止 -->';

function withPhrases(page: string): string {
  const before = page.slice(0, page.indexOf(BEGIN) + BEGIN.length);
  return `${before}\n\n${phrasePage()}\n${page.slice(page.indexOf(END))}`;
}

describe('the page of scenarios', () => {
  it('lists every phrase; REFRESH_DOCS=1 writes it anew', async () => {
    const page = readFileSync(file, 'utf8');
    const options = { parser: 'markdown', printWidth: 110, singleQuote: true } as const;
    const current = await format(withPhrases(page), options);
    if (process.env['REFRESH_DOCS'] === '1') writeFileSync(file, current);
    expect(readFileSync(file, 'utf8')).toBe(current);
  });

  it.each(phrases.map(({ form, example }) => ({ form, example })))(
    'gives an example of “$form” that is read without a complaint',
    ({ form, example }) => {
      const reader = new LineReader(new Map([['送到会签', []]]));
      const parsed = parseYaml(`- ${example}\n`);
      const [line] = parsed.ok ? reader.readAll(parsed.root) : [];
      expect(reader.findings).toEqual([]);
      expect(line === undefined || !('phrase' in line) ? form : line.phrase.form).toBe(form);
    },
  );

  it('has whole examples that go as they say', () => {
    const examples = [...readFileSync(file, 'utf8').matchAll(/```yaml\n(流程: [\s\S]*?)```/g)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, source = ''] of examples) {
      const tested = testScenarios(source, {
        file: 'docs/scenarios.md',
        workflows: compileWorkflows(textsIn('', 'examples/')).graphs,
        townNamed: () => undefined,
        foresee: previewOf,
      });
      expect(
        tested.ok ? tested.results.map(({ difference }) => difference) : tested.problems.map(formatProblem),
      ).toEqual([null]);
    }
  });
});
