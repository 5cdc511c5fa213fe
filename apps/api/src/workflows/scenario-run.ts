import { Injectable } from '@nestjs/common';
import type { Problem } from '#libs/definitions';
import type { Graph } from '#libs/engine';
import { previewOf } from '#libs/runtime';
import { testScenarios, type ScenarioResult } from '#libs/scenarios';
import { Compiling } from './compiling.js';
import type { DeployInput, NamedText } from './workflow.dto.js';

/** What speaks against a deployment: scenarios that cannot be read, and those that go another way than they say. */
export interface FailedScenarios {
  readonly problems: readonly Problem[];
  readonly scenarios: readonly Omit<ScenarioResult, 'proves'>[];
}

/** Plays the scenarios that come with a workflow before it is deployed. */
@Injectable()
export class ScenarioRun {
  constructor(private readonly compiling: Compiling) {}

  async failuresOf(graph: Graph, { scenarios, towns, versions }: DeployInput): Promise<FailedScenarios> {
    const problems: Problem[] = [];
    const failed: ScenarioResult[] = [];
    const workflows = new Map([...(await this.compiled(versions ?? [], problems)), [graph.key, graph]]);
    const townTexts = new Map((towns ?? []).map(({ name, source }) => [name, source]));
    for (const { name, source } of scenarios ?? []) {
      const tested = testScenarios(source, {
        file: name,
        workflows,
        townNamed: (town) => townTexts.get(town),
        foresee: previewOf,
      });
      if (tested.ok) failed.push(...tested.results.filter(({ difference }) => difference !== null));
      else problems.push(...tested.problems);
    }
    return {
      problems,
      scenarios: failed.map(({ file, workflow, name, line, difference }) => ({
        file,
        workflow,
        name,
        line,
        difference,
      })),
    };
  }

  /** Other versions, to which the scenarios migrate. */
  private async compiled(texts: readonly NamedText[], problems: Problem[]): Promise<Map<string, Graph>> {
    const graphs = new Map<string, Graph>();
    for (const { name, source } of texts) {
      const compiled = await this.compiling.compile(source);
      if (compiled.ok) graphs.set(name, compiled.graph);
      else problems.push(...compiled.problems.map((problem) => ({ ...problem, file: name })));
    }
    return graphs;
  }
}
