import { compileWorkflow, type CompiledWorkflow, type CompileOptions } from '../compile-workflow.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { placeOf } from '../parse/syntax-tree.js';
import { inReadingOrder, type Problem } from '../problem.js';
import { soundnessRemarks } from './fault-words.js';
import { MOST_MARKINGS, soundnessOf } from './soundness.js';

/**
 * Compiles a text and walks all ways of what it says: whoever deploys a workflow asks this, because what cannot come
 * to an end must not begin. Where there are too many ways to look at, a warning says so.
 */
export function examineWorkflow(source: string, options: CompileOptions): CompiledWorkflow {
  const compiled = compileWorkflow(source, options);
  const parsed = parseYaml(source);
  if (!compiled.ok || !parsed.ok) return compiled;

  const { graph, warnings } = compiled;
  const soundness = soundnessOf(graph);
  const file = options.file ?? '流程文件';
  const problems = soundnessRemarks(graph, soundness).map(({ path, message, expected }): Problem => {
    return { file, ...placeOf(parsed.root, path), severity: 'error', rule: 'unsound', message, expected };
  });
  if (problems.length > 0) {
    return {
      ok: false,
      problems: inReadingOrder([...warnings, ...problems]).map((one) => ({ file, ...one })),
    };
  }
  if (soundness.verdict === 'sound') return compiled;
  const unknown: Problem = {
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    rule: 'exploration-inconclusive',
    message: `走法太多，看了${MOST_MARKINGS}种局面仍未看完，不能断定流程总能办完。`,
    expected: '',
  };
  return { ok: true, graph, warnings: [...warnings, unknown] };
}

/** All that is wrong with a text, what exploring it shows included. */
export function examineProblems(source: string, options: CompileOptions): readonly Problem[] {
  const examined = examineWorkflow(source, options);
  return examined.ok ? examined.warnings : examined.problems;
}
