import { formatProblem } from '#libs/definitions';
import type { Graph } from '#libs/engine';
import { previewOf } from '#libs/runtime';
import { testScenarios } from '#libs/scenarios';
import { shippedText, shippedYaml } from './shipped-files.js';

/** Plays the scenarios that ship beside a workflow. A workflow that goes another way than they say is not deployed. */
export function playShippedScenarios(graphs: ReadonlyMap<string, Graph>, key: string): void {
  for (const file of shippedYaml(`workflows/scenarios/${key}`)) {
    const tested = testScenarios(shippedText(file), {
      file,
      workflows: graphs,
      townNamed: (name) => {
        const town = `workflows/scenarios/towns/${name}.yaml`;
        return shippedYaml('workflows/scenarios/towns').includes(town) ? shippedText(town) : undefined;
      },
      foresee: previewOf,
    });
    if (!tested.ok) throw new Error(tested.problems.map(formatProblem).join('\n'));
    const failed = tested.results.filter(({ difference }) => difference !== null);
    if (failed.length > 0)
      throw new Error(
        failed.map(({ line, name, difference }) => `${file}:${line} ${name}: ${difference ?? ''}`).join('\n'),
      );
  }
}
