export { callsOf } from './calls-of.js';
export type { ResolveCall } from './compile/compilation.js';
export {
  compileWorkflow,
  lintWorkflow,
  type CompiledWorkflow,
  type CompileOptions,
} from './compile-workflow.js';
export { drawingOf, type Drawing } from './drawing.js';
export { hashOf } from './hash-of.js';
export { formatProblem, type Position, type Problem, type Severity } from './problem.js';
