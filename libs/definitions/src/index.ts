export { callsOf } from './calls-of.js';
export { compileWorkflow, lintWorkflow, type CompiledWorkflow } from './compile-workflow.js';
export { Completions } from './explore/completion.js';
export { examineProblems, examineWorkflow } from './explore/examine-workflow.js';
export { soundnessOf, type Fault, type FaultKind, type Soundness } from './explore/soundness.js';
export { staffingOf, type Shortage, type Staffing } from './explore/staffing.js';
export { markingOf } from './explore/marking.js';
export { possibleMoves, type Move, type PossibleMove } from './explore/moves.js';
export { shapeCheckOf } from './parse/check-shape.js';
export { suggestion } from './parse/nearest-word.js';
export { parseYaml } from './parse/parse-yaml.js';
export type { Schema } from './parse/schema/words.js';
export {
  childOf,
  entriesOf,
  itemsOf,
  plainOf,
  textOf,
  type Entry,
  type SyntaxNode,
} from './parse/syntax-tree.js';
export { formatProblem, inReadingOrder, type Finding, type Position, type Problem } from './problem.js';
