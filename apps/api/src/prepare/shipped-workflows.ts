import pg from 'pg';
import { callsOf, compileWorkflow, formatProblem } from '#libs/definitions';
import type { Graph } from '#libs/engine';
import { PostgresDefinitionStore } from '#libs/storage';
import { shippedText, shippedYaml } from './shipped-files.js';
import { playShippedScenarios } from './shipped-scenarios.js';
import type { PrepareStep } from './step.js';

/** Deploys the workflows that ship with the program. The same text again is a no-op; running instances stay pinned. */
export const shippedWorkflows: PrepareStep = {
  name: 'shipped workflows',
  async run({ databaseUrl }) {
    const sources = new Map(
      shippedYaml('workflows').map((file) => [file.replace(/^.*\/|\.yaml$/g, ''), shippedText(file)]),
    );
    const graphs = new Map<string, Graph>();
    for (const key of sources.keys()) compileInto(graphs, sources, key);

    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    try {
      const definitions = new PostgresDefinitionStore(pool);
      for (const [key, graph] of graphs) {
        // Played for a new text only: the second start has nothing to find out.
        if ((await definitions.byHash(graph.hash)) === undefined) playShippedScenarios(graphs, key);
        await definitions.deploy(graph, sources.get(key) ?? '');
      }
    } finally {
      await pool.end();
    }
  },
};

/** Compiles a workflow after those it calls, so that each call is pinned to the text that ships beside it. */
function compileInto(graphs: Map<string, Graph>, sources: ReadonlyMap<string, string>, key: string): void {
  const source = sources.get(key);
  if (source === undefined || graphs.has(key)) return;
  for (const called of callsOf(source)) compileInto(graphs, sources, called);
  const compiled = compileWorkflow(source, {
    file: `workflows/${key}.yaml`,
    resolveCall: (name) => graphs.get(name),
  });
  if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join('\n'));
  graphs.set(key, compiled.graph);
}
