import type { Graph } from '#libs/engine';
import { compileGraph } from './compile/compile-graph.js';
import type { Surroundings } from './compile/compilation.js';
import { hashOf } from './hash-of.js';
import { checkShape } from './parse/check-shape.js';
import { parseYaml } from './parse/parse-yaml.js';
import { inReadingOrder, type Finding, type Problem } from './problem.js';
import { checkRules } from './rules/index.js';

export interface CompileOptions extends Surroundings {
  /** Printed in front of every problem. */
  readonly file?: string;
}

export type CompiledWorkflow =
  | { readonly ok: true; readonly graph: Graph; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Text in, graph out. Every fault is a value, from the top of the file to its end: nothing here throws, whatever
 * the text. The rules look only at a definition that means something, so they wait until it compiles.
 */
export function compileWorkflow(source: string, options: CompileOptions): CompiledWorkflow {
  const problemsOf = (findings: readonly Finding[]): readonly Problem[] =>
    inReadingOrder(findings).map((finding) => ({ file: options.file ?? '流程文件', ...finding }));

  const parsed = parseYaml(source);
  if (!parsed.ok) return { ok: false, problems: problemsOf(parsed.findings) };
  const { graph, findings } = compileGraph(parsed.root, hashOf(source), options);
  const faults = [...parsed.findings, ...checkShape(parsed.root), ...findings];
  if (faults.length > 0) return { ok: false, problems: problemsOf(faults) };

  const remarks = checkRules(graph, parsed.root);
  if (remarks.some(({ severity }) => severity === 'error'))
    return { ok: false, problems: problemsOf(remarks) };
  return { ok: true, graph, warnings: problemsOf(remarks) };
}

/** All that is wrong with a text, errors and warnings together. */
export function lintWorkflow(source: string, options: CompileOptions): readonly Problem[] {
  const compiled = compileWorkflow(source, options);
  return compiled.ok ? compiled.warnings : compiled.problems;
}
