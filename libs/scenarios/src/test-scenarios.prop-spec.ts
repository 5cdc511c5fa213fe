import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { previewOf } from '#libs/runtime';
import { compileWorkflows, testScenarios } from './index.js';
import { phrases } from './phrases/index.js';
import { textsIn } from './testing/shipped-files.js';

const { graphs } = compileWorkflows(textsIn('', 'examples/'));
const towns = textsIn('scenarios/towns/');
const test = (source: string) =>
  testScenarios(source, {
    file: 'x.yaml',
    workflows: graphs,
    townNamed: (name) => towns.get(name),
    foresee: previewOf,
  });

const header = [
  '流程: co-sign',
  '机构: county',
  '开始: 2015-09-14 09:00',
  '场景:',
  '  - 名称: 试',
  '    那么:',
];

describe('whatever the text', () => {
  it('answers with problems and throws nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        test(text);
      }),
    );
  });

  it('throws nothing at a phrase with anything behind it', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.constantFrom('', '{}', '[]', '{ 说明: [] }', '[[1]]', '~', '1.5'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...phrases), anything, ({ form }, value) => {
        const line = `${form.replaceAll(/[{}]/g, '')}: ${value.replaceAll('\n', ' ')}`;
        test([...header, `      - ${line}`].join('\n'));
      }),
    );
  });
});
