export { compileWorkflows } from './compile-workflows.js';
export {
  testScenarios,
  workflowOf,
  type ScenarioResult,
  type TestedScenarios,
  type TestOptions,
} from './test-scenarios.js';
