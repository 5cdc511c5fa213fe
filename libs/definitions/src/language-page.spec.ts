import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { compileWorkflow, formatProblem } from './index.js';
import { workflowSchema } from './parse/schema/workflow-schema.js';
import { keysOf } from './testing/schema-properties.js';
import { rules } from './rules/index.js';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const page = read('docs/language.md');
const examples = [...page.matchAll(/```yaml\n(workflow: (\S+)[\s\S]*?)```/g)].map(([, source, key]) => ({
  source,
  key,
}));

const rectification = compileWorkflow(read('workflows/rectification.yaml'), { resolveCall: () => undefined });
const resolveCall = (key: string) =>
  key === 'rectification' && rectification.ok ? rectification.graph : undefined;

describe('the page of the language', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });

  it.each(examples)('compiles its example $key without a remark', ({ source = '', key = '' }) => {
    const compiled = compileWorkflow(source, { file: key, resolveCall });
    expect((compiled.ok ? compiled.warnings : compiled.problems).map(formatProblem)).toEqual([]);
  });

  it('mentions every key of the language, and shows it in an example', () => {
    const shown = examples.map(({ source }) => source).join('\n');
    const unmentioned = keysOf(workflowSchema).filter((key) => !page.includes(`\`${key}`));
    const unshown = keysOf(workflowSchema).filter(
      (key) => !new RegExp(`(?:^|[\\s{,])${key}:`, 'm').test(shown),
    );
    expect({ unmentioned, unshown }).toEqual({ unmentioned: [], unshown: [] });
  });

  it('has a section for every rule, and a rule for every section', () => {
    const sections = [...page.matchAll(/^#### `([a-z-]+)`\n\n(错误|提醒)。/gm)].map(
      ([, name, mark]) => `${name} ${mark}`,
    );
    const expected = rules.map(({ name, severity }) => `${name} ${severity === 'error' ? '错误' : '提醒'}`);
    expect(sections.sort()).toEqual(expected.sort());
  });
});
