import { callsOf, compileWorkflow, type Problem } from '#libs/definitions';
import type { Graph } from '#libs/engine';

export interface CompiledWorkflows {
  readonly graphs: ReadonlyMap<string, Graph>;
  readonly problems: readonly Problem[];
}

/**
 * Compiles workflows by the name of their file, each after those it calls. A file may hold another version of a
 * workflow, so its name need not be the workflow's.
 */
export function compileWorkflows(sources: ReadonlyMap<string, string>): CompiledWorkflows {
  const graphs = new Map<string, Graph>();
  const problems: Problem[] = [];
  const begun = new Set<string>();

  const compile = (name: string): void => {
    const source = sources.get(name);
    if (source === undefined || begun.has(name)) return;
    begun.add(name);
    for (const called of callsOf(source)) compile(called);
    const compiled = compileWorkflow(source, { file: `${name}.yaml`, resolveCall: (key) => graphs.get(key) });
    if (compiled.ok) graphs.set(name, compiled.graph);
    else problems.push(...compiled.problems);
  };
  for (const name of sources.keys()) compile(name);
  return { graphs, problems };
}
