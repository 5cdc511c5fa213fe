export { callsOf } from './calls-of.js';
export { compileWorkflow, lintWorkflow, type CompiledWorkflow } from './compile-workflow.js';
export { formatProblem, type Problem } from './problem.js';
