export { compileWorkflows, type CompiledWorkflows } from './compile-workflows.js';
export {
  testScenarios,
  workflowOf,
  type ScenarioResult,
  type TestedScenarios,
  type TestOptions,
} from './test-scenarios.js';
export type { Foresee, ForeseenStep } from './run/scene.js';
