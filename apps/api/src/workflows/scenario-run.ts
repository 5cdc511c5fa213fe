import { Injectable } from '@nestjs/common';
import type { Problem } from '#libs/definitions';
import type { Graph } from '#libs/engine';
import { previewOf } from '#libs/runtime';
import { testScenarios, type ScenarioResult } from '#libs/scenarios';
import { ProblemError } from '../problems/problem.js';
import type { ProblemCode } from '../problems/problem-table.js';
import { Compiling } from './compiling.js';
import { presentProblem } from './present-problem.js';
import type { NamedText, ScenarioTexts } from './workflow.dto.js';

/** What speaks against a version: scenarios that cannot be read, and those that go another way than they say. */
interface FailedScenarios {
  readonly problems: readonly Problem[];
  readonly scenarios: readonly Omit<ScenarioResult, 'proves'>[];
}

/** Plays the scenarios that come with a workflow before it is deployed, or before instances are moved to it. */
@Injectable()
export class ScenarioRun {
  constructor(private readonly compiling: Compiling) {}

  /** @throws ProblemError with this code where a scenario goes another way, or cannot be read. */
  async mustPass(
    graph: Graph,
    texts: ScenarioTexts,
    code: Extract<ProblemCode, 'workflow.scenarios-failed' | 'migration.scenarios-failed'>,
  ): Promise<void> {
    const { problems, scenarios } = await this.failuresOf(graph, texts);
    if (problems.length + scenarios.length === 0) return;
    throw new ProblemError(code, {
      detail: scenarios.map(({ name }) => name).join('；'),
      facts: {
        scenarios,
        problems: problems.map((problem) => ({ file: problem.file, ...presentProblem(problem) })),
      },
    });
  }

  private async failuresOf(
    graph: Graph,
    { scenarios, towns, versions }: ScenarioTexts,
  ): Promise<FailedScenarios> {
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
