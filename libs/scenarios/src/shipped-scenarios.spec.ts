import { describe, expect, it } from '@jest/globals';
import { formatProblem } from '#libs/definitions';
import { previewOf } from '#libs/runtime';
import { compileWorkflows, testScenarios } from './index.js';
import { scenarioFiles, textOfFile, textsIn } from './testing/shipped-files.js';

const { graphs, problems } = compileWorkflows(textsIn('', 'examples/'));
const towns = textsIn('scenarios/towns/');

describe('the scenarios we ship', () => {
  it('are about workflows that compile', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it.each(scenarioFiles())('%s goes as it says', (file) => {
    const tested = testScenarios(textOfFile(file), {
      file,
      workflows: graphs,
      townNamed: (name) => towns.get(name),
      foresee: previewOf,
    });
    const told = tested.ok
      ? tested.results
          .filter(({ difference }) => difference !== null)
          .map(({ name, line, difference }) => `${file}:${line} ${name}\n    ${difference ?? ''}`)
      : tested.problems.map(formatProblem);
    expect(told).toEqual([]);
  });
});
